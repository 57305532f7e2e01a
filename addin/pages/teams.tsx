import { startPage } from '../app/start-page.tsx'
import { TeamsTab } from './teams-tab.tsx'

void startPage('teams', { da: () => import('../i18n/da/tab.ts'), en: () => import('../i18n/en/tab.ts') }, <TeamsTab />)
