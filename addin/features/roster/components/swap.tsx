import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { DutySwapView, SwapAnswer } from '../../../../shared/contract/duty.ts'
import { useMe } from '../../../app/me.ts'
import { Said } from '../../../ui/acts/said.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { longDayText } from '../../../ui/dates/date-text.ts'
import { Failure } from '../../../ui/notices/failure.tsx'
import { useReader } from '../../../ui/reader.ts'
import { useAnswerSwap } from '../api/roster.ts'

export interface SwapProps {
  readonly swap: DutySwapView
  readonly onAnswered: (swap: DutySwapView) => void
}

/** Who asks whom for what, and the answers this reader can give. */
export function Swap({ swap, onAnswered }: SwapProps) {
  const { t } = useTranslation('roster')
  const { language } = useReader()
  const { person } = useMe()
  const styles = useStyles()
  const answer = useAnswerSwap(swap.swapId)
  const side = swap.to.id === person.id ? 'toYou' : swap.from.id === person.id ? 'fromYou' : 'others'
  const words = { from: swap.from.name, to: swap.to.name, day: longDayText(swap.on, language) }
  const standing = (how: SwapAnswer) => ({
    isBusy: answer.isPending && answer.variables === how,
    isWaiting: answer.isPending,
    onClick: () => answer.mutate(how, { onSuccess: onAnswered }),
  })

  return (
    <li className={styles.root}>
      <Text block weight="semibold">
        {t(`swap.${side}`, words)}
      </Text>
      {swap.inReturn !== undefined && (
        <Text block>{t('swap.returns', { name: swap.from.name, day: longDayText(swap.inReturn, language) })}</Text>
      )}
      {swap.state === 'asked' ? (
        <div className={styles.acts}>
          {swap.mayAnswer && (
            <>
              <BusyButton appearance="primary" {...standing('accept')}>
                {t('swap.accept')}
              </BusyButton>
              <BusyButton {...standing('decline')}>{t('swap.decline')}</BusyButton>
            </>
          )}
          {swap.mayWithdraw && <BusyButton {...standing('withdraw')}>{t('swap.withdraw')}</BusyButton>}
        </div>
      ) : (
        <Said>
          <Text weight="semibold">{t(`swap.states.${swap.state}`, words)}</Text>
        </Said>
      )}
      {answer.isError && <Failure error={answer.error} what={t('swap.answerFailed')} />}
    </li>
  )
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
