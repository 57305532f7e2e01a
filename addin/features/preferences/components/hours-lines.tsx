import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useChangeHours } from '../api/standing-hours.ts'
import { inOrder, keyOf, type HoursList } from '../kept-hours.ts'
import { HoursForm } from './hours-form.tsx'
import { HoursLine } from './hours-line.tsx'
import { LineByLine } from './line-by-line.tsx'
import { useHoursText } from './use-hours-text.ts'

/** The hours one by one. */
export function HoursLines({ list }: { list: HoursList }) {
  const { t } = useTranslation('preferences')
  const textOf = useHoursText(list)
  const hasChoice = list.consultants.length > 0 && list.workplaces.length > 0
  return (
    <LineByLine
      texts="keptHours"
      lines={inOrder(list)}
      keyOf={keyOf}
      save={useChangeHours()}
      remove={useChangeHours()}
      mayChange={list.mayChange}
      mayAdd={hasChoice}
      said={(is, hours) => t(`keptHours.${is}`, { line: textOf(hours) })}
      renderLine={(hours) => <HoursLine hours={hours} line={textOf(hours)} />}
      acts={(hours) => ({
        change: { label: t('keptHours.change'), 'aria-label': t('keptHours.changeOf', { line: textOf(hours) }) },
        remove: t('keptHours.removeOf', { line: textOf(hours) }),
      })}
      renderForm={(form) => <HoursForm list={list} {...form} />}
    >
      {!list.mayChange && <Text block>{t('keptHours.mayNotChange')}</Text>}
      {list.standingHours.length === 0 && (
        <Text block>{t(hasChoice ? 'keptHours.none' : 'keptHours.nothingToChoose')}</Text>
      )}
    </LineByLine>
  )
}
