import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useHost } from '../../../app/app-context.ts'
import { useWatched } from '../../../host/use-watched.ts'
import { bareFieldset } from '../../../ui/bare-fieldset.ts'
import { presetExample, presets, type Example } from '../example.ts'

export interface ExampleFormProps {
  readonly example: Example
  readonly today: string
  readonly onChange: (example: Example) => void
}

const expected = ['unknown', 'yes', 'no'] as const

/** The facts of an invented sick leave. Every change is worked out at once; there is nothing to send. */
export function ExampleForm({ example, today, onChange }: ExampleFormProps) {
  const { t } = useTranslation('policies')
  const styles = useStyles()
  const theme = useWatched(useHost().theme)
  const change = (part: Partial<Example>) => onChange({ ...example, ...part })

  return (
    <div className={mergeClasses(styles.root, theme !== 'light' && styles.dark)}>
      <fieldset aria-label={t('example.presets')} className={mergeClasses(styles.row, styles.presets)}>
        {presets.map((preset) => (
          <Button key={preset} onClick={() => onChange(presetExample(preset, today))}>
            {t(`example.${preset}`)}
          </Button>
        ))}
      </fieldset>
      <div className={styles.row}>
        <Field label={t('example.firstDay')}>
          <Input
            type="date"
            value={example.firstAbsenceDay}
            onChange={(_, { value }) => change({ firstAbsenceDay: value })}
          />
        </Field>
        <Field label={t('example.enquiryDay')}>
          <Input type="date" value={example.enquiryDay} onChange={(_, { value }) => change({ enquiryDay: value })} />
        </Field>
        <Field label={t('example.enquiryTime')}>
          <Input type="time" value={example.enquiryTime} onChange={(_, { value }) => change({ enquiryTime: value })} />
        </Field>
        <Field label={t('example.expected')}>
          <Select
            value={example.expectedOverEightWeeks}
            onChange={(_, { value }) =>
              change({ expectedOverEightWeeks: expected.find((one) => one === value) ?? 'unknown' })
            }
          >
            {expected.map((one) => (
              <option key={one} value={one}>
                {t(`example.expectedOptions.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.checks}>
        <Checkbox
          label={t('example.fixed')}
          checked={example.hasFixedConsultant}
          onChange={(_, { checked }) => change({ hasFixedConsultant: checked === true })}
        />
        <Checkbox
          label={t('example.elsewhere')}
          checked={example.livesElsewhere}
          onChange={(_, { checked }) => change({ livesElsewhere: checked === true })}
        />
        <Checkbox
          label={t('example.union')}
          checked={example.wantsUnionRep}
          onChange={(_, { checked }) => change({ wantsUnionRep: checked === true })}
        />
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // The browser draws the calendar's sign itself.
  dark: { colorScheme: 'dark' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end' },
  presets: bareFieldset,
  checks: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
})
