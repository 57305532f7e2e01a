import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { actOnEvent, type CalendarEvent, type EventAct } from '../../common/api/calendar.ts'
import { MoveForm } from './move-form.tsx'

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  question: { display: 'grid', gap: tokens.spacingVerticalS },
})

export interface EventActsProps {
  person: string
  event: CalendarEvent
  /** It was done; the event may be gone. */
  onDone: () => void
}

/** What the owner of a calendar can do to an event in it: an own one is moved or ended, an invitation is answered. */
export function EventActs({ person, event, onDone }: EventActsProps) {
  const styles = useStyles()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<'move' | 'cancel' | 'delete'>()
  const act = useMutation({
    mutationFn: (wanted: EventAct) => actOnEvent(person, event.id, wanted),
    onSuccess: async () => {
      onDone()
      await queries.invalidateQueries()
    },
  })
  const hasGuests = event.attendees.length > 0
  const button = (label: string, onClick: () => void, isPressed = false) => (
    <Button size="small" disabled={act.isPending} appearance={isPressed ? 'primary' : 'secondary'} onClick={onClick}>
      {label}
    </Button>
  )
  const answer = (label: string, wanted: 'accept' | 'tentativelyAccept' | 'decline', response: string) =>
    button(label, () => act.mutate({ do: wanted }), event.responseStatus?.response === response)

  return (
    <>
      {act.isError && (
        <MessageBar intent="error">
          <MessageBarBody>Det blev ikke gjort. {act.error.message}</MessageBarBody>
        </MessageBar>
      )}
      {asking === undefined && (
        <div className={styles.acts}>
          {event.isOrganizer && button('Flyt', () => setAsking('move'))}
          {event.isOrganizer && hasGuests && button('Aflys', () => setAsking('cancel'))}
          {!event.isOrganizer && !event.isCancelled && (
            <>
              {answer('Accepter', 'accept', 'accepted')}
              {answer('Måske', 'tentativelyAccept', 'tentativelyAccepted')}
              {answer('Afvis', 'decline', 'declined')}
            </>
          )}
          {button('Slet', () => setAsking('delete'))}
        </div>
      )}
      {asking === 'move' && (
        <MoveForm
          event={event}
          isPending={act.isPending}
          onMove={(start, end) => act.mutate({ do: 'move', start, end })}
          onKeep={() => setAsking(undefined)}
        />
      )}
      {(asking === 'cancel' || asking === 'delete') && (
        <div className={styles.question}>
          <Text>{consequence(event)}</Text>
          <div className={styles.acts}>
            {button(asking === 'cancel' ? 'Aflys mødet' : 'Slet aftalen', () => act.mutate({ do: asking }), true)}
            {button('Behold', () => setAsking(undefined))}
          </div>
        </div>
      )}
    </>
  )
}

function consequence(event: CalendarEvent): string {
  if (!event.isOrganizer) return 'Aftalen forsvinder kun fra din kalender.'
  return event.attendees.length > 0 ? 'Deltagerne får besked om, at mødet er aflyst.' : 'Aftalen forsvinder.'
}
