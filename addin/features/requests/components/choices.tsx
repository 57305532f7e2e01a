import { Button, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { isNarrowed, noChoice, withStatus, type Choice } from '../choice.ts'
import type { Named } from '../use-options.ts'

export interface ChoicesProps {
  readonly choice: Choice
  readonly onChange: (choice: Choice) => void
  readonly workplaces: readonly Named[]
  readonly consultants: readonly Named[]
  /** Where there is no table whose heads can sort. */
  readonly hasSort: boolean
}

const statuses = ['open', 'closed', 'any'] as const
const sorts = ['due', 'received'] as const

export function Choices({ choice, onChange, workplaces, consultants, hasSort }: ChoicesProps) {
  const { t } = useTranslation('requests')
  const styles = useStyles()
  const withId = (key: 'workplaceId' | 'consultantId', id: string) => {
    const { [key]: _, ...rest } = choice
    onChange(id === '' ? rest : { ...rest, [key]: id })
  }

  return (
    <search aria-label={t('filter.label')} className={styles.root}>
      <SearchBox
        className={styles.search}
        aria-label={t('filter.search')}
        placeholder={t('filter.searchShort')}
        autoComplete="off"
        maxLength={100}
        value={choice.search}
        onChange={(_, { value }) => onChange({ ...choice, search: value })}
      />
      <Select
        className={styles.pick}
        aria-label={t('filter.workplace')}
        value={choice.workplaceId ?? ''}
        onChange={(_, { value }) => withId('workplaceId', value)}
      >
        <option value="">{t('filter.anyWorkplace')}</option>
        <Options of={workplaces} />
      </Select>
      <Select
        className={styles.pick}
        aria-label={t('filter.consultant')}
        value={choice.consultantId ?? ''}
        onChange={(_, { value }) => withId('consultantId', value)}
      >
        <option value="">{t('filter.anyConsultant')}</option>
        <Options of={consultants} />
      </Select>
      <Select
        className={styles.pick}
        aria-label={t('filter.status')}
        value={choice.status}
        onChange={(_, { value }) => onChange(withStatus(choice, statuses.find((one) => one === value) ?? 'open'))}
      >
        {statuses.map((status) => (
          <option key={status} value={status}>
            {t(`filter.${status}`)}
          </option>
        ))}
      </Select>
      {hasSort && (
        <Select
          className={styles.pick}
          aria-label={t('filter.sort')}
          value={choice.sort}
          onChange={(_, { value }) => onChange({ ...choice, sort: sorts.find((one) => one === value) ?? 'due' })}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`filter.${sort}`)}
            </option>
          ))}
        </Select>
      )}
      {isNarrowed(choice) && (
        <Button appearance="subtle" onClick={() => onChange({ ...noChoice, sort: choice.sort })}>
          {t('filter.clear')}
        </Button>
      )}
    </search>
  )
}

function Options({ of }: { of: readonly Named[] }) {
  return of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  search: { flexGrow: 2, flexShrink: 1, flexBasis: '200px', maxWidth: 'none' },
  pick: { flexGrow: 1, flexShrink: 1, flexBasis: '160px', minWidth: 0 },
})
