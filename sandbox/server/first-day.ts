import type { SandboxContext } from '../context.ts'
import { installFor } from '../teams/teams.ts'
import { consultants, municipality, workplaces } from '../tenant/workplaces.ts'

const administratorId = 'hanne-hr'

/** What an administrator does on the first day: enters the settings, and installs the app for everybody in Teams. */
export async function setUpFirstDay(context: SandboxContext): Promise<void> {
  const oidOf = (id: string): string => personOf(context, id).oid

  await save(context, 'municipality', {
    name: municipality.name,
    policyId: municipality.policyId,
    closingDays: municipality.closingDays,
    coordinatorIds: context.people
      .all()
      .filter(({ roles }) => roles.includes('Coordinator'))
      .map(({ oid }) => oid),
  })
  await save(context, 'consultants', {
    consultants: consultants.map(({ id, weeklyHours }) => ({ consultantId: oidOf(id), weeklyHours })),
  })
  await save(context, 'workplaces', {
    workplaces: workplaces.map(({ id, name, address, isLarge, fixedConsultantId }) => ({
      workplaceId: id,
      name,
      directoryName: name,
      address,
      isLarge,
      fixedConsultantId: fixedConsultantId === undefined ? undefined : oidOf(fixedConsultantId),
    })),
  })

  for (const person of context.people.all()) {
    const reply = await installFor(context, person)
    if (reply?.kind === 'silent') throw new Error(`The bot did not answer an installation: ${reply.reason}`)
    if (reply?.kind === 'answered' && reply.status >= 400) {
      throw new Error(`The bot answered ${reply.status} to an installation`)
    }
  }
}

async function save(context: SandboxContext, what: string, body: unknown): Promise<void> {
  const { accessToken } = await context.tokens.issueFor(personOf(context, administratorId), 'api')
  const response = await fetch(`${context.baseUrl}/api/settings/${what}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!response.ok) throw new Error(`The settings of ${what} were refused: ${await response.text()}`)
}

const timeoutMs = 30_000

function personOf(context: SandboxContext, id: string) {
  const person = context.people.byId(id)
  if (person === undefined) throw new Error(`Nobody in the sandbox is called ${id}`)
  return person
}
