import * as fc from 'fast-check'
import type { OfficeAlertContent, RequestAlertContent } from '../../../../functions/app/ports/alert-content.ts'
import { officeAlertKinds, requestAlertKinds } from '../../../../functions/app/ports/alert-kinds.ts'
import type { OfficeDetails } from '../../../../functions/app/ports/office-alert-content.ts'
import { alertId, anAlert, bookingId, roundTableNext } from './an-alert.ts'

export const languages = ['da', 'en'] as const
/** As long as a name gets in the municipality, on a phone the worst case. */
export const colleague = 'Konsulent Kollegasen-Langenavn'

const moments = ['2026-12-21T15:00:00Z', '2026-12-20T15:00:00Z', '2026-12-23T15:00:00Z'] as const
const now = fc.constantFrom('2026-12-21T09:12:00Z', '2026-12-21T14:00:00Z', '2026-12-28T16:00:00Z')
const language = fc.constantFrom(...languages)
const workplaceName = fc.constantFrom('Søndervangskolen', 'Havnsby Skole', 'Hjemmeplejen Nord')
const stepState = fc.constantFrom('open', 'met', 'missed', 'void')
const step = { da: 'Opfølgende samtale', en: 'Follow-up talk' }
const name = fc.constant(colleague)
const colleagues = fc.integer({ min: 0, max: 40 }).map((count) =>
  Array.from({ length: count }, (_, index) => ({
    personId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `${colleague} ${index}`,
  })),
)
const times = fc
  .integer({ min: 0, max: 12 })
  .map((count) =>
    Array.from({ length: count }, (_, index) => `2026-12-23T${String(8 + index).padStart(2, '0')}:00:00Z`),
  )

/** Everything a card about a request may be asked to show, in every combination. */
export const requestContents: fc.Arbitrary<RequestAlertContent> = fc
  .record(
    {
      kind: fc.constantFrom(...requestAlertKinds),
      retells: fc.constantFrom(...requestAlertKinds),
      reader: fc.constantFrom('consultant', 'leader', 'coordinator', 'hr', 'other'),
      language,
      workplaceName,
      isClosed: fc.boolean(),
      isAccepted: fc.boolean(),
      version: fc.nat(),
      consultantName: name,
      contact: fc.record(
        {
          state: stepState,
          dueAt: fc.constantFrom(...moments),
          metAt: fc.constant('2026-12-21T09:12:00Z'),
          attempts: fc.nat(9),
        },
        { requiredKeys: ['state', 'dueAt', 'attempts'] },
      ),
      meeting: fc.record({
        bookingId: fc.constant(bookingId),
        startsAt: fc.constantFrom('2026-12-22T09:00:00Z', '2026-12-21T08:00:00Z'),
        endsAt: fc.constant('2026-12-22T10:00:00Z'),
        place: fc.constantFrom('workplace', 'municipality', 'online'),
        state: fc.constantFrom('held', 'confirmed', 'cancelled', 'meetingHeld', 'notHeld', 'noShow'),
        isUnchecked: fc.boolean(),
        putBack: fc.constantFrom('outlook' as const, 'timeTaken' as const),
        isOutsideWindow: fc.boolean(),
        isMoveUnconfirmed: fc.boolean(),
        declinedBy: fc.subarray(['leader', 'employee', 'room', 'other']),
      }),
      task: fc.record({ what: fc.constant(step), actBy: fc.constant('2026-12-23'), state: stepState }),
      statutory: fc.record({ actBy: fc.constant('2027-01-07'), state: stepState }),
      proposed: fc.record({
        bookingId: fc.constant(bookingId),
        startsAt: fc.constant(['2026-12-23T08:00:00Z', '2026-12-23T12:30:00Z']),
        state: fc.constantFrom('open', 'picked', 'refused'),
      }),
      handOver: fc.record({
        fromName: name,
        toName: name,
        state: fc.constantFrom('asked', 'accepted', 'declined', 'void'),
      }),
      call: fc.record({ askedAt: fc.constantFrom(...moments), state: fc.constantFrom('asked', 'made') }),
      takeBack: fc.record({ entry: fc.integer({ min: 1, max: 90 }), of: fc.constantFrom('contact', 'meeting') }),
      snoozedUntil: fc.constantFrom(...moments),
      colleagues,
      freeTimes: times,
      next: fc.constant(roundTableNext),
      now,
    },
    { requiredKeys: ['kind', 'reader', 'language', 'workplaceName', 'isClosed', 'version', 'now'] },
  )
  .map((given) => Object.assign(bareAlert(), given))

/** An alert about which nothing is known but who and where. */
function bareAlert(): RequestAlertContent {
  const { contact: _contact, meeting: _meeting, next: _next, ...bare } = anAlert()
  return bare
}

const on = fc.constantFrom('2026-12-22', '2026-12-29', '2026-12-20')
const swapState = fc.constantFrom('asked', 'accepted', 'declined', 'void')
const swapId = fc.constant('11111111-1111-4111-8111-111111111111')
const lines = fc.array(
  fc.record({
    reference: fc.constant('HS-7K3M'),
    workplaceName,
    what: fc.constant(step),
    dueAt: fc.constantFrom(...moments),
  }),
  { maxLength: 30 },
)

const details: fc.Arbitrary<OfficeDetails> = fc.oneof(
  fc.record(
    { kind: fc.constant('dutyTomorrow'), on, isMine: fc.boolean(), colleagues },
    { requiredKeys: ['kind', 'on', 'isMine'] },
  ),
  fc.record(
    {
      kind: fc.constant('dutySwapAsked'),
      swapId,
      on,
      inReturn: on,
      byName: fc.option(name, { nil: undefined }),
      state: swapState,
    },
    { requiredKeys: ['kind', 'swapId', 'on', 'byName', 'state'] },
  ),
  fc.record({
    kind: fc.constant('dutySwapAnswered'),
    swapId,
    on,
    state: swapState,
    byName: fc.option(name, { nil: undefined }),
  }),
  fc.record(
    {
      kind: fc.constant('capacityReached'),
      isOwn: fc.boolean(),
      consultantName: name,
      active: fc.nat(40),
      cap: fc.nat(40),
      weeklyHours: fc.constant(37),
    },
    { requiredKeys: ['kind', 'isOwn', 'active', 'cap', 'weeklyHours'] },
  ),
  fc.record({
    kind: fc.constant('advisory'),
    adviceId: swapId,
    workplaceName,
    ruleId: fc.constant('VARDE-2'),
    what: fc.constant(step),
    actBy: on,
    state: fc.constantFrom('open', 'done', 'void'),
  }),
  fc.record(
    { kind: fc.constant('handOversProposed'), consultantName: name, from: on, until: on, count: fc.nat(40) },
    { requiredKeys: ['kind', 'from', 'until', 'count'] },
  ),
  fc.record({ kind: fc.constant('digest'), lines }),
  fc.record({ kind: fc.constant('lapsed'), was: fc.constantFrom(...officeAlertKinds) }),
)

/** The same about the office. */
export const officeContents: fc.Arbitrary<OfficeAlertContent> = fc
  .record({ details, language, now })
  .map(({ details: given, ...rest }) => ({
    about: 'office',
    alertId,
    recipientId: '00000000-0000-4000-8000-000000000000',
    link: 'https://hurtigspor.havnsby.example/teams.html#roster',
    ...rest,
    ...given,
  }))

export const contents = fc.oneof(requestContents, officeContents)
