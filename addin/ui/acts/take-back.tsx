import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../shared/contract/requests.ts'
import { useApi } from '../../app/app-context.ts'
import { useCommand } from '../../app/requests/commands.ts'
import { oneRequestQuery } from '../../app/requests/one-request.ts'
import { BusyButton } from '../busy-button.tsx'
import { Failure } from '../notices/failure.tsx'

export interface TakeBackProps {
  readonly what: NonNullable<RequestView['takeBack']>
  readonly command: ReturnType<typeof useTakeBack>
  readonly onTakenBack?: () => void
}

/** Carries it out; pending until the lists know of it too, so that what comes back is there when it ends. */
export function useTakeBack(reference: string) {
  return useCommand(reference, { isUntilListed: true })
}

/**
 * Runs once what was recorded here has been taken back in another place, as on the request's own page beside its list.
 *
 * @param told The request as it stood when that was recorded.
 */
export function useWhenTakenBack(reference: string, told: RequestView | undefined, then: () => void) {
  const { data } = useQuery({ ...oneRequestQuery(useApi(), reference), enabled: false })
  const entry = told?.takeBack?.entry
  const isGone = data?.timeline.some((line) => line.entry === entry && line.isTakenBack) === true
  const isOver = useEffectEvent(then)
  useEffect(() => {
    if (isGone) isOver()
  }, [isGone])
}

/** The way back from what was recorded last. What it does is said before it is pressed. */
export function TakeBack({ what: { entry, outcome }, command, onTakenBack }: TakeBackProps) {
  const { t } = useTranslation('follow')
  const styles = useStyles()
  const does = t(`takeBack.does.${outcome}`)
  return (
    <div className={styles.root}>
      <BusyButton
        aria-label={does}
        title={does}
        isBusy={command.isPending}
        busyWords={t('takeBack.sending')}
        onClick={() =>
          command.mutate({ type: 'takeBack', entry }, onTakenBack === undefined ? {} : { onSuccess: onTakenBack })
        }
      >
        {t('takeBack.act')}
      </BusyButton>
      {command.isError && <Failure error={command.error} what={t('takeBack.failed')} />}
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
})
