import { z } from 'zod'
import type { askSwapInput, DutySwapView, SwapAnswer } from '../../../shared/contract/duty.ts'
import type { Answer } from '../../../shared/contract/client.ts'
import { may, type Viewer } from '../../../shared/domain/access/access.ts'
import { type DutySwap, type SwapEnd, swapFault, type SwapFault, swapped } from '../../../shared/domain/duty/swap.ts'
import type { DateText } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import { changeRoster, standingFrom, tellAsker } from './duty-change.ts'
import { viewDutyDay } from './duty-day.ts'
import { swapPeople, viewSwap } from './duty-swap-view.ts'
import { namesOf } from '../people/names.ts'
import { done, refused, type Outcome, type Refusal } from '../outcome.ts'
import type { Transaction } from '../ports/store.ts'
import { todayOf } from '../today.ts'
import { unlessAway } from '../alerting/unless-away.ts'
import { runWhileWaiting } from '../commands/run-while-waiting.ts'

/** The swaps that wait for an answer: one's own both ways, every one for a coordinator. */
export async function listDutySwaps(app: App, viewer: Viewer): Promise<Outcome<Answer<'listDutySwaps'>>> {
  if (!may(viewer, 'duty:read')) return refused('access-denied')
  const [today, open] = await Promise.all([todayOf(app), app.store.duty.openSwaps()])
  const seen = open.filter((swap) => mayRead(viewer, swap))
  const names = await namesOf(app, seen.flatMap(swapPeople))
  const swaps = seen.map((swap) => viewSwap(viewer, swap, today, names)).filter(({ state }) => state === 'asked')
  return done({ swaps })
}

/**
 * Asks a colleague to take a day of one's own, for one of theirs or as a gift. Several may be asked about one day: the first
 * who accepts gets it. Asked twice, a colleague is asked once.
 */
export async function askSwap(
  app: App,
  viewer: Viewer,
  { on, colleagueId, inReturn }: z.output<typeof askSwapInput>,
): Promise<Outcome<DutySwapView>> {
  if (!may(viewer, 'duty:change')) return refused('access-denied')
  const colleague = (await app.store.consultants()).find(({ consultantId }) => consultantId === colleagueId)
  if (colleague?.isActive !== true) return refused('setting-unknown', { field: 'colleagueId' })
  const today = await todayOf(app)
  const terms = { on, fromId: viewer.personId, toId: colleagueId, ...(inReturn === undefined ? {} : { inReturn }) }

  const asked = await app.store.transaction(async (tx) => {
    await tx.lockRoster()
    const fault = swapFault(await standingFrom(tx, today), terms, today)
    if (fault !== undefined) return fault
    const before = (await tx.openSwaps()).find((open) => isSameAsked(open, terms))
    if (before !== undefined && before.inReturn === inReturn) return { swap: before, jobIds: [] }
    const askedAt = app.clock.now().toString()
    const swap: DutySwap = { swapId: app.newId(), ...terms, askedAt, state: 'asked' }
    // Other terms for the same day and colleague take the place of the earlier ones.
    if (before !== undefined) await tx.endSwap(before.swapId, 'withdrawn', askedAt, viewer.personId)
    await tx.addSwap(swap)
    const about = { alertId: app.newId(), kind: 'dutySwapAsked', subject: swap.swapId } as const
    const jobId = await tx.addAlert({ ...about, recipientId: colleagueId, queuedAt: askedAt })
    return { swap, jobIds: jobId === undefined ? [] : [jobId] }
  })
  if ('code' in asked) return refusalOf(app, viewer, asked, terms)
  await runWhileWaiting(app, asked.jobIds)
  return done(await shown(app, viewer, asked.swap))
}

/**
 * The colleague accepts or declines, the asker withdraws; said twice it is said once. Accepting changes the roster from now
 * on (KOLDING-5). When the roster was changed meanwhile the swap has lapsed, and the answer is the day as it stands.
 */
export async function answerSwap(
  app: App,
  viewer: Viewer,
  swapId: string,
  answer: SwapAnswer,
): Promise<Outcome<DutySwapView>> {
  if (!may(viewer, 'duty:change')) return refused('access-denied')
  const known = z.uuid().safeParse(swapId).success ? await app.store.duty.swap(swapId) : undefined
  if (known === undefined || !mayRead(viewer, known)) return refused('swap-unknown', { field: 'id' })
  if (viewer.personId !== (answer === 'withdraw' ? known.fromId : known.toId)) return refused('access-denied')
  const today = await todayOf(app)

  const answered = await app.store.transaction((tx) => answerWithin(app, tx, { viewer, swapId, answer, today }))
  const { jobIds, fault } = answered
  await runWhileWaiting(app, jobIds)
  const swap = (await app.store.duty.swap(swapId)) ?? known
  if (fault === undefined) return done(await shown(app, viewer, swap))
  if (fault === 'swap-not-open') {
    const [present, day] = [await shown(app, viewer, swap), await viewDutyDay(app, viewer, swap.on)]
    return refused(fault, { extra: { swap: present, day } })
  }
  return refusalOf(app, viewer, fault, swap)
}

interface Answering {
  readonly viewer: Viewer
  readonly swapId: string
  readonly answer: SwapAnswer
  readonly today: DateText
}

interface Answered {
  readonly jobIds: readonly string[]
  readonly fault?: SwapFault | 'swap-not-open'
}

async function answerWithin(
  app: App,
  tx: Transaction,
  { viewer: { personId }, swapId, answer, today }: Answering,
): Promise<Answered> {
  await tx.lockRoster()
  const swap = await tx.dutySwap(swapId)
  const end = ends[answer]
  if (swap === undefined) throw new Error('A swap is gone')
  if (swap.state === end) return { jobIds: [] }
  if (swap.state !== 'asked') return { jobIds: [], fault: 'swap-not-open' }

  const at = app.clock.now().toString()
  const fault = answer === 'accept' ? swapFault(await standingFrom(tx, today), swap, today) : undefined
  if (fault !== undefined) {
    await tx.endSwap(swapId, 'lapsed', at)
    const jobId = await tellAsker(app, tx, swap)
    return { jobIds: jobId === undefined ? [] : [jobId], fault }
  }
  await tx.endSwap(swapId, end, at, personId)
  const changes = answer === 'accept' ? swapped(swap) : []
  const told = answer === 'withdraw' ? undefined : await tellAsker(app, tx, swap)
  const lapsed =
    changes.length === 0 ? [] : await changeRoster(app, tx, today, { changes, by: personId, accepted: swap })
  return { jobIds: [...(told === undefined ? [] : [told]), ...lapsed] }
}

const ends: Readonly<Record<SwapAnswer, SwapEnd>> = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' }

function mayRead(viewer: Viewer, { fromId, toId }: DutySwap): boolean {
  return viewer.personId === fromId || viewer.personId === toId || viewer.roles.includes('Coordinator')
}

function isSameAsked(open: DutySwap, { on, fromId, toId }: Pick<DutySwap, 'on' | 'fromId' | 'toId'>): boolean {
  return open.on === on && open.fromId === fromId && open.toId === toId
}

/** A day that is not whose it was comes along as it stands now. */
async function refusalOf(
  app: App,
  viewer: Viewer,
  { code, field }: SwapFault,
  { on, inReturn }: Pick<DutySwap, 'on' | 'inReturn'>,
): Promise<Refusal> {
  if (code !== 'duty-changed') return refused(code, { field })
  const day = await viewDutyDay(app, viewer, field === 'inReturn' && inReturn !== undefined ? inReturn : on)
  return refused(code, { field, extra: { day } })
}

/** Also while the directory is away: a swap that was answered must not look refused for want of a name. */
async function shown(app: App, viewer: Viewer, swap: DutySwap): Promise<DutySwapView> {
  const names = await unlessAway(namesOf(app, swapPeople(swap)), new Map<string, string>())
  return viewSwap(viewer, swap, await todayOf(app), names)
}
