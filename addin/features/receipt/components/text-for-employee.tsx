import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../shared/contract/requests.ts'
import { useHost } from '../../../app/app-context.ts'
import type { Me } from '../../../app/contract-types.ts'
import { useWatched } from '../../../host/use-watched.ts'
import { nothingOpen } from '../../../host/watched.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { momentText } from '../../../ui/dates/date-text.ts'
import { Notice } from '../../../ui/notices/notice.tsx'
import { useReader } from '../../../ui/reader.ts'
import { Section } from '../../../ui/section.tsx'
import { employeeText } from '../employee-text.ts'
import { standingBooking } from '../standing-booking.ts'

export interface TextForEmployeeProps {
  readonly me: Me
  readonly request: RequestView
  readonly employeeName: string
}

export function TextForEmployee({ me, request, employeeName }: TextForEmployeeProps) {
  const { t } = useTranslation('receipt')
  const { language } = useReader()
  const styles = useStyles()
  const { insertText, item } = useHost()
  const { mode } = useWatched(item ?? nothingOpen)
  const insert = useMutation({ mutationFn: async (text: string) => insertText?.(text) })
  const booking = standingBooking(request)
  const text = employeeText(t, {
    employeeName,
    leaderName: me.person.name,
    municipality: me.municipality.name,
    ...(booking === undefined
      ? {}
      : {
          meeting: {
            moment: momentText(booking.startsAt, language, me.municipality.timeZone),
            consultantName: booking.consultant.name,
          },
        }),
  })

  return (
    <Section heading={t('employeeText.heading')}>
      <Text block className={styles.text}>
        {text}
      </Text>
      <div className={styles.actions}>
        {(mode === 'readMail' || mode === 'writeMail') && (
          <Button appearance="primary" disabledFocusable={insert.isPending} onClick={() => insert.mutate(text)}>
            {t(mode === 'readMail' ? 'employeeText.insertReply' : 'employeeText.insertHere')}
          </Button>
        )}
        <CopyButton text={text} />
      </div>
      {insert.isSuccess && <output>{t('employeeText.inserted')}</output>}
      {insert.isError && <Notice intent="error">{t('employeeText.insertFailed')}</Notice>}
    </Section>
  )
}

const useStyles = makeStyles({
  text: {
    whiteSpace: 'pre-line',
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})
