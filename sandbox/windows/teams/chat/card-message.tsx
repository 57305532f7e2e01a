import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { z } from 'zod'
import { messagesQuery, pressButton } from '../../common/api/teams.ts'
import { AdaptiveCardView, type Press } from './adaptive-card-view.tsx'

const useStyles = makeStyles({
  card: {
    position: 'relative',
    justifySelf: 'stretch',
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  progress: { position: 'absolute', insetInline: 0, bottom: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
})

const refreshable = z.object({
  refresh: z.object({ action: z.object({ verb: z.string(), data: z.unknown() }) }),
})

export interface CardMessageProps {
  person: string
  messageId: string
  card: Record<string, unknown>
  onOpenLink: (address: string) => void
}

/** A message that is a card. A press goes to the bot, and what the bot made of it replaces the card. */
export function CardMessage({ person, messageId, card, onOpenLink }: CardMessageProps) {
  const styles = useStyles()
  const queries = useQueryClient()
  const asking = {
    mutationFn: ({ verb, data }: Press) => pressButton(person, messageId, verb, data),
    onSettled: () => queries.invalidateQueries({ queryKey: messagesQuery(person).queryKey }),
  }
  const press = useMutation(asking)
  // Apart from the presses: one that comes while the card is being refreshed must not be lost.
  const freshening = useMutation(asking)
  // Teams asks for a fresh card by itself when one that says how comes into view.
  const refresh = useEffectEvent(() => {
    const action = refreshable.safeParse(card).data?.refresh.action
    if (action !== undefined) freshening.mutate({ verb: action.verb, data: action.data ?? {} })
  })
  useEffect(() => refresh(), [])

  return (
    <div className={styles.card} aria-busy={press.isPending || freshening.isPending}>
      <AdaptiveCardView card={card} isBusy={press.isPending} onPress={press.mutate} onOpenLink={onOpenLink} />
      {press.isPending && <ProgressBar className={styles.progress} aria-label="Sender" />}
      {press.data !== undefined && <output>{press.data}</output>}
      {press.isError && (
        <Text role="alert" className={styles.error}>
          Det gik ikke. Prøv igen. ({press.error.message})
        </Text>
      )}
    </div>
  )
}
