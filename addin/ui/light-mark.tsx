import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArchiveRegular, CheckmarkCircleRegular, ClockFilled, WarningFilled } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { RequestListItem } from '../../shared/contract/requests.ts'

export type Light = RequestListItem['light']

/** A sign of its own shape for each light: two of them carry a colour, none depends on it. */
const signs = {
  red: WarningFilled,
  yellow: ClockFilled,
  green: CheckmarkCircleRegular,
  grey: ArchiveRegular,
} as const

export function LightSign({ light }: { light: Light }) {
  const styles = useStyles()
  const Sign = signs[light]
  return <Sign aria-hidden className={mergeClasses(styles.sign, styles[light])} />
}

/** How much a request hurries: the sign and the word. */
export function LightMark({ light }: { light: Light }) {
  const { t } = useTranslation('follow')
  const styles = useStyles()
  return (
    <span className={styles.root}>
      <LightSign light={light} />
      {t(`lights.${light}`)}
    </span>
  )
}

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  sign: { flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
  red: { color: tokens.colorStatusDangerForeground1 },
  yellow: { color: tokens.colorStatusWarningForeground3 },
  green: {},
  grey: {},
})
