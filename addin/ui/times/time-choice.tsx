import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfferView } from '../../../shared/contract/offers.ts'
import { byDay } from '../dates/by-day.ts'
import { clockText, longDayText, momentText } from '../dates/date-text.ts'
import { useReader } from '../reader.ts'
import { Why } from '../why.tsx'
import { timeKey } from './time-key.ts'

export interface TimeChoiceProps {
  /** Best first. */
  readonly offers: readonly OfferView[]
  readonly timeZone: string
  readonly value: string
  readonly onChange: (key: string) => void
  readonly label: string
  readonly isBusy?: boolean
  /** A last choice that is no time. */
  readonly otherwise?: { readonly value: string; readonly label: string }
}

const shownAtFirst = 3

/** The three best times as large choices, the rest by day behind one press. All are one group, so arrow keys go through them. */
export function TimeChoice({ offers, timeZone, value, onChange, label, isBusy = false, otherwise }: TimeChoiceProps) {
  const { t } = useTranslation('times')
  const { language, read } = useReader()
  const styles = useStyles()
  const [hasMore, setHasMore] = useState(false)
  const moreId = useId()
  const best = offers.slice(0, shownAtFirst)
  const rest = offers.slice(shownAtFirst)
  const chosenIsInRest = rest.some((offer) => timeKey(offer) === value)
  const isOpen = hasMore || chosenIsInRest

  return (
    <RadioGroup
      aria-label={label}
      aria-busy={isBusy}
      value={value}
      onChange={(_, data) => onChange(data.value)}
      className={styles.group}
    >
      {best.map((offer) => {
        const moment = momentText(offer.startsAt, language, timeZone)
        return (
          <Why key={timeKey(offer)} what={t('whyThisTime', { moment })} why={offer.why} className={styles.choice}>
            <Radio
              value={timeKey(offer)}
              label={
                <>
                  <Text weight="semibold" block>
                    {moment}
                  </Text>
                  {offer.consultant.name} · {read(offer.why)}
                </>
              }
            />
          </Why>
        )
      })}
      {rest.length > 0 && (
        <Button
          appearance="subtle"
          aria-expanded={isOpen}
          aria-controls={moreId}
          disabled={chosenIsInRest}
          onClick={() => setHasMore(!hasMore)}
        >
          {isOpen ? t('fewer') : t('more')}
        </Button>
      )}
      <div id={moreId} hidden={!isOpen} className={isOpen ? styles.days : undefined}>
        {isOpen &&
          byDay(rest, timeZone).map(({ day, items }) => (
            <div key={day}>
              <Text weight="semibold" as="h3" className={styles.day}>
                {longDayText(day, language)}
              </Text>
              {items.map((offer) => (
                <Radio
                  key={timeKey(offer)}
                  className={styles.line}
                  value={timeKey(offer)}
                  label={`${clockText(offer.startsAt, language, timeZone)} · ${offer.consultant.name}`}
                />
              ))}
            </div>
          ))}
      </div>
      {otherwise && <Radio value={otherwise.value} label={otherwise.label} />}
    </RadioGroup>
  )
}

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'stretch' },
  choice: {
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    ':has(input:checked)': {
      borderTopColor: tokens.colorBrandStroke1,
      borderRightColor: tokens.colorBrandStroke1,
      borderBottomColor: tokens.colorBrandStroke1,
      borderLeftColor: tokens.colorBrandStroke1,
      backgroundColor: tokens.colorNeutralBackground3,
    },
  },
  days: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  day: { margin: 0, display: 'block', '::first-letter': { textTransform: 'uppercase' } },
  line: { display: 'flex' },
})
