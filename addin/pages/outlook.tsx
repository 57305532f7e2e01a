import { startPage } from '../app/start-page.tsx'
import { Leader } from './leader.tsx'

void startPage(
  'outlook',
  { da: () => import('../i18n/da/pane.ts'), en: () => import('../i18n/en/pane.ts') },
  <Leader />,
)
