import type { RequestView } from '../../shared/contract/requests.ts'
import type { Act } from '../../shared/domain/access/acts.ts'
import type { Viewer } from '../../shared/domain/access/access.ts'
import { meetingsFor, wishesFor } from '../../shared/domain/access/choices-for.ts'
import { dialogueFor } from '../../shared/domain/access/dialogue-for.ts'
import type { RequestPart } from '../../shared/domain/access/visible-parts.ts'
import type { RequestState } from '../../shared/domain/journal/state.ts'
import { problemGroupsOf, professionsOf } from '../../shared/domain/policies/asked-of-employee.ts'
import type { Policy } from '../../shared/domain/policies/schema.ts'
import type { Note } from './ports/store.ts'

/** The words this reader's acts can be given; nothing for acts they have not. */
export function viewChoices(
  policy: Policy,
  parts: ReadonlySet<RequestPart>,
  may: readonly Act[],
): RequestView['choices'] {
  const can = (...acts: readonly Act[]): boolean => acts.some((act) => may.includes(act))
  return {
    meetings: can('recordMeeting', 'book')
      ? meetingsFor(policy, parts).map(({ kind, name }) => ({ meeting: kind, name }))
      : [],
    wishes: wishesFor(policy, parts).map(({ wants, label }) => ({ wants, label })),
    professions: can('needProfession')
      ? professionsOf(policy).map(({ choice, label }) => ({ profession: choice, label }))
      : [],
    problemGroups: can('screen')
      ? problemGroupsOf(policy).map(({ choice, label }) => ({ problemGroup: choice, label }))
      : [],
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
  return next === undefined ? {} : { comesNext: next }
}

function chosenIn(notes: readonly Note[], field: string): readonly string[] | undefined {
  const note = notes.findLast(({ kind }) => kind === field)
  return note?.text.split(' ').filter((word) => word !== '')
}
