import type { RequestAlertContent } from '../../../../functions/app/ports/alert-content.ts'

/** Monday 21 December 2026, 10.12 in Havnsby. */
export const storyNow = '2026-12-21T09:12:00Z'
/** Karen Krogh, the fixed consultant of the story. */
export const alertId = '5c1c7d3e-1f5b-4b0e-9a6d-6f2f5f4f7a10'

export const bookingId = '7d1c2f3e-1f5b-4b0e-9a6d-6f2f5f4f7a11'

/** A new request of the story, to be contacted today before 16.00 and met tomorrow; name what matters to the case. */
export function anAlert(given: Partial<RequestAlertContent> = {}): RequestAlertContent {
  return {
    about: 'request',
    kind: 'newRequest',
    reader: 'consultant',
    alertId,
    recipientId: '00000000-0000-4000-8000-000000000000',
    language: 'da',
    reference: 'HS-7K3M',
    version: 4,
    workplaceName: 'Søndervangskolen',
    isClosed: false,
    contact: { state: 'open', dueAt: '2026-12-21T15:00:00Z', attempts: 0 },
    meeting: aMeeting(),
    next: {
      what: { da: 'Kontakt medarbejderen', en: 'Contact the employee' },
      actBy: '2026-12-21',
      dueAt: '2026-12-21T15:00:00Z',
    },
    link: 'https://hurtigspor.havnsby.example/teams.html#/requests/HS-7K3M',
    now: storyNow,
    ...given,
  }
}

/** Tomorrow from 10 to 11, at the workplace. */
export function aMeeting(
  given: Partial<NonNullable<RequestAlertContent['meeting']>> = {},
): NonNullable<RequestAlertContent['meeting']> {
  return {
    bookingId,
    startsAt: '2026-12-22T09:00:00Z',
    endsAt: '2026-12-22T10:00:00Z',
    place: 'workplace',
    state: 'confirmed',
    ...given,
  }
}

export const roundTableNext = {
  what: { da: 'Rundbordssamtale', en: 'Round table' },
  actBy: '2026-12-28',
  dueAt: '2026-12-28T15:00:00Z',
} as const
