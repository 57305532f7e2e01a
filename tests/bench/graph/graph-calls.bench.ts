import { aCalendarEvent, graphStage, withPerson, type Stage } from '../../graph/client/support/graph-stage.ts'

export const benches: { name: string; goal: string; run(): Promise<string> | string }[] = [
  {
    name: 'Graph calls to see when people are free, the directory already known',
    goal: '1 for each 20 mailboxes',
    run: async () => {
      const counts = await Promise.all(
        [20, 21, 200].map((people) => onStage((stage) => callsForFreeBusy(stage, people))),
      )
      return `20 people: ${counts[0]}, 21: ${counts[1]}, 200: ${counts[2]}`
    },
  },
  {
    name: 'Graph calls for one booking, directory included',
    goal: 'at most 2',
    run: async () => {
      const first = await onStage(
        async ({ calendars }) => void (await calendars.createEvent(aCalendarEvent(), 'first')),
      )
      const known = await onStage(async ({ calendars, directory, graph }) => {
        await directory.people(['karen', 'lone'])
        graph.calls.length = 0
        await calendars.createEvent(aCalendarEvent(), 'first')
      })
      return `${first}; ${known} when the directory is known`
    },
  },
]

async function callsForFreeBusy({ calendars, directory, graph }: Stage, people: number): Promise<void> {
  const ids = Array.from({ length: people }, (_, index) => withPerson(graph, `person-${index}`))
  await directory.people(ids)
  graph.calls.length = 0
  await calendars.busyTimes(ids, '2026-12-21T00:00:00Z', '2027-01-20T00:00:00Z')
}

/** How many calls Graph saw while `work` ran. */
async function onStage(work: (stage: Stage) => Promise<void>): Promise<number> {
  const stage = await graphStage()
  for (const id of ['karen', 'lone']) withPerson(stage.graph, id)
  try {
    await work(stage)
    return stage.graph.calls.length
  } finally {
    await stage.graph.close()
  }
}
