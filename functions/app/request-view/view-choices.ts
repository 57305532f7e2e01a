import type { RequestView } from '../../../shared/contract/requests.ts'
import type { Act } from '../../../shared/domain/access/acts.ts'
import { may as mayDo, type Viewer } from '../../../shared/domain/access/access.ts'
import { isBookable, meetingsFor, wishesFor } from '../../../shared/domain/access/choices-for.ts'
import { dialogueFor } from '../../../shared/domain/access/dialogue-for.ts'
import { visibleParts } from '../../../shared/domain/access/visible-parts.ts'
import type { RequestState } from '../../../shared/domain/journal/state.ts'
import { wishFor } from '../../../shared/domain/offers/wish-for.ts'
import { problemGroupsOf, professionsOf } from '../../../shared/domain/policies/asked-of-employee.ts'
import type { MeetingRule, Policy } from '../../../shared/domain/policies/schema.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { Note } from '../ports/notes.ts'

/** The words this reader's acts can be given; nothing for acts they have not. */
export function viewChoices(
  viewer: Viewer,
  { policy, statute }: Rules,
  state: RequestState,
  may: readonly Act[],
): RequestView['choices'] {
  const parts = visibleParts(viewer, state)
  const can = (...acts: readonly Act[]): boolean => acts.some((act) => may.includes(act))
  return {
    meetings: can('recordMeeting', 'book')
      ? meetingsFor(policy, parts).map((rule) => ({
          meeting: rule.kind,
          name: rule.name,
          ...(can('book') && isBookable(policy, state, rule) ? { toBook: howToBook(policy, state, rule) } : {}),
        }))
      : [],
    wishes: wishesFor(policy, parts).map(({ wants, label }) => ({ wants, label })),
    professions: can('needProfession')
      ? professionsOf(policy).map(({ choice, label }) => ({ profession: choice, label }))
      : [],
    requesters: can('requestFastTrack')
      ? statute.requesters
          .map(({ by }) => by)
          .filter((by) => by === 'employer' || mayDo(viewer, 'fastTrack:record', state))
      : [],
    problemGroups: can('screen')
      ? problemGroupsOf(policy).map(({ choice, label }) => ({ problemGroup: choice, label }))
      : [],
  }
}

function howToBook(policy: Policy, state: RequestState, { kind, places, participants }: MeetingRule) {
  const wish = wishFor(policy, state, kind)
  return {
    places: [...places],
    participants: [...participants],
    wish: { place: wish.place, participants: [...wish.participants] },
  }
}

/**
 * The dialogue as this reader may see it.
 *
 * @param notes Of the authority room, when the reader may see those: its answers lie there and not in the journal.
 */
export function viewDialogue(
  viewer: Viewer,
  policy: Policy,
  state: RequestState,
  notes: readonly Note[],
): Pick<RequestView, 'dialogue'> {
  const asked = dialogueFor(viewer, policy, state)
  if (asked.length === 0) return {}
  return {
    dialogue: asked.map(
      ({ field: { field, ruleId, label, hint, isRequired, room, takesSeveral, choices }, mayAnswer }) => {
        const chosen = room === 'employer' ? state.dialogue?.[field] : chosenIn(notes, field)
        return {
          field,
          ruleId,
          label,
          ...(hint === undefined ? {} : { hint }),
          isRequired,
          room,
          takesSeveral,
          mayAnswer,
          choices: choices.map(({ choice, label: name }) => ({ choice, label: name })),
          ...(chosen === undefined ? {} : { chosen: [...chosen] }),
        }
      },
    ),
  }
}

/** What an answer of the dialogue leads to, while this reader can still do it (KOLDING-6). */
export function comesNext(
  { intake }: Policy,
  { dialogue = {} }: RequestState,
  may: readonly Act[],
): Pick<RequestView, 'comesNext'> {
  const next = intake.dialogue
    .flatMap(({ field, choices }) => choices.filter(({ choice }) => dialogue[field]?.includes(choice)))
    .flatMap(({ leadsTo }) => leadsTo ?? [])
    .find(({ act }) => may.includes(act))
  return next === undefined ? {} : { comesNext: { act: next.act, what: next.what } }
}

function chosenIn(notes: readonly Note[], field: string): readonly string[] | undefined {
  const note = notes.findLast(({ kind }) => kind === field)
  return note?.text.split(' ').filter((word) => word !== '')
}
