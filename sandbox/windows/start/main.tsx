import { outlookThemes } from '../common/appearance.ts'
import { mount } from '../common/mount.tsx'
import { StartPage } from './start-page.tsx'

mount(outlookThemes, <StartPage />)
