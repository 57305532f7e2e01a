import { Temporal } from 'temporal-polyfill'
import type { SandboxContext } from '../context.ts'
import { installFor } from '../teams/installation.ts'
import { absences } from '../tenant/absences.ts'
import { firstDay } from '../tenant/calendars.ts'
import { consultants, dutyTurns, municipality, workplaces } from '../tenant/workplaces.ts'

const administratorId = 'hanne-hr'
const withoutApp: ReadonlySet<string> = new Set(['room', 'mailbox', 'employee'])
const rosterDays = { before: 7, after: 7 * 7 }

/** What an administrator does on the first day: enters the settings, reports who is away, and installs the app in Teams for whoever has work in it. */
export async function setUpFirstDay(context: SandboxContext): Promise<void> {
  const oidOf = (id: string): string => personOf(context, id).oid
  const oidIf = (id: string | undefined): string | undefined => (id === undefined ? undefined : oidOf(id))

  await send(context, 'PUT', 'settings/municipality', {
    name: municipality.name,
    policyId: municipality.policyId,
    closingDays: municipality.closingDays,
    coordinatorIds: context.people
      .all()
      .filter(({ roles }) => roles.includes('Coordinator'))
      .map(({ oid }) => oid),
    municipalRoomId: oidOf(municipality.roomId),
  })
  // Workplaces name consultants, and consultants the workplaces they come from: so the consultants come twice.
  const people = consultants.map(({ id, ...rest }) => ({ consultantId: oidOf(id), ...rest }))
  await send(context, 'PUT', 'settings/consultants', {
    consultants: people.map((one) => ({ ...one, ownWorkplaceId: undefined })),
  })
  await send(context, 'PUT', 'settings/workplaces', {
    workplaces: workplaces.map(
      ({ id, name, address, isLarge, employees, fixedConsultantId, unionRepId, hrContactId, roomId }) => ({
        workplaceId: id,
        name,
        directoryName: name,
        address,
        isLarge,
        employees,
        fixedConsultantId: oidIf(fixedConsultantId),
        unionRepId: oidIf(unionRepId),
        hrContactId: oidIf(hrContactId),
        roomId: oidIf(roomId),
      }),
    ),
  })
  await send(context, 'PUT', 'settings/consultants', { consultants: people })
  await send(context, 'PUT', 'settings/duty-roster', roster(oidOf))
  const away = absences.map(({ id, ...spell }) => ({ employeeId: oidOf(id), ...spell }))
  await send(context, 'POST', 'absences', { absences: away })

  for (const person of context.people.all().filter(({ kind }) => !withoutApp.has(kind))) {
    const reply = await installFor(context, person)
    if (reply?.kind === 'silent') throw new Error(`The bot did not answer an installation: ${reply.reason}`)
    if (reply?.kind === 'answered' && reply.status >= 400) {
      throw new Error(`The bot answered ${reply.status} to an installation`)
    }
  }
}

/** Eight weeks of weekdays around the first day, which is the first one's. */
function roster(oidOf: (id: string) => string) {
  const [from, until] = [firstDay.subtract({ days: rosterDays.before }), firstDay.add({ days: rosterDays.after - 1 })]
  const days: { on: string; consultantId: string }[] = []
  for (let day = from; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
    const { dayOfWeek } = day
    if (dayOfWeek > 5) continue
    const turn = dutyTurns[(dayOfWeek - 1) % dutyTurns.length]
    if (turn !== undefined) days.push({ on: day.toString(), consultantId: oidOf(turn) })
  }
  return { from: from.toString(), until: until.toString(), days }
}

async function send(context: SandboxContext, method: 'PUT' | 'POST', path: string, body: unknown): Promise<void> {
  const { accessToken } = await context.tokens.issueFor(personOf(context, administratorId), 'api')
  const response = await fetch(`${context.baseUrl}/api/${path}`, {
    method,
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!response.ok) throw new Error(`${path} was refused: ${await response.text()}`)
}

const timeoutMs = 30_000

function personOf(context: SandboxContext, id: string) {
  const person = context.people.byId(id)
  if (person === undefined) throw new Error(`Nobody in the sandbox is called ${id}`)
  return person
}
