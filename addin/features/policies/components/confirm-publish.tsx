import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../app/me.ts'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { Failure } from '../../../ui/notices/failure.tsx'
import { Section } from '../../../ui/section.tsx'

export interface ConfirmPublishProps {
  readonly name: string
  readonly publishing: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown }
  readonly onConfirm: () => void
  readonly onLeave: () => void
}

/** Says what the choice changes and for whom before it is made. */
export function ConfirmPublish({ name, publishing, onConfirm, onLeave }: ConfirmPublishProps) {
  const { t } = useTranslation('policies')
  const styles = useStyles()
  const { municipality } = useMe()
  const { isPending, isError, error } = publishing
  return (
    <Section heading={t('publish.confirmHeading', { name })} takesFocus>
      <ul className={styles.list}>
        <li>{t('publish.changes', { name })}</li>
        <li>{t('publish.keeps')}</li>
        <li>{t('publish.forWhom', { municipality: municipality.name })}</li>
      </ul>
      {isError && <Failure error={error} what={t('publish.failed')} />}
      <div className={styles.acts}>
        <BusyButton appearance="primary" isBusy={isPending} busyWords={t('publish.sending')} onClick={onConfirm}>
          {t('publish.confirm')}
        </BusyButton>
        <Button disabledFocusable={isPending} onClick={onLeave}>
          {t('publish.leave')}
        </Button>
      </div>
    </Section>
  )
}

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
