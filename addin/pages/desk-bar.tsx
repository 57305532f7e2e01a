import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { AddRegular, SettingsRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { hashOf, type Room } from '../app/place.ts'
import type { Rooms } from './teams-rooms.ts'

export interface DeskBarProps {
  readonly rooms: Rooms
  readonly room: Room
}

/** The rooms of the tab, a new request, and one's own settings. It takes as many lines as a narrow window asks for. */
export function DeskBar({ rooms: { tabs, others }, room }: DeskBarProps) {
  const { t } = useTranslation([
    'requests',
    'today',
    'roster',
    'caseload',
    'policies',
    'operations',
    'newRequest',
    'preferences',
  ])
  const styles = useStyles()
  const settings = t('title', { ns: 'preferences' })
  return (
    <div className={styles.root}>
      {tabs.length > 1 && (
        <TabList
          className={styles.tabs}
          selectedValue={room}
          onTabSelect={(_, { value }) => location.assign(`#/${String(value)}`)}
        >
          {tabs.map((one) => (
            <Tab key={one} value={one}>
              {t('title', { ns: one })}
            </Tab>
          ))}
        </TabList>
      )}
      <div className={styles.acts}>
        {others.includes('new') && room !== 'new' && (
          <Button as="a" href={hashOf({ room: 'new' })} icon={<AddRegular />}>
            {t('title', { ns: 'newRequest' })}
          </Button>
        )}
        {others.includes('preferences') && (
          <Button
            as="a"
            appearance="subtle"
            href={hashOf({ room: 'preferences' })}
            icon={<SettingsRegular />}
            aria-label={settings}
            title={settings}
            aria-current={room === 'preferences' ? 'page' : undefined}
          />
        )}
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalL,
  },
  // Fluent's own never gives way.
  tabs: { flexShrink: 1, flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  acts: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, marginLeft: 'auto' },
})
