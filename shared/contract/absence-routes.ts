import { absencesAnswer, absencesInput, advisoryChange, advisoryList, advisoryView } from './absences.ts'
import type { Route } from './route.ts'

/** Who is away, and what the model asks a leader to do about it. */
export const absenceRoutes = {
  reportAbsences: {
    method: 'POST',
    path: 'absences',
    summary: 'Spells of absence as the payroll knows them now',
    body: absencesInput,
    answer: absencesAnswer,
    status: 200,
  },
  listAdvisories: {
    method: 'GET',
    path: 'advisories',
    summary: 'What the model asks this leader to do about employees who are away',
    answer: advisoryList,
    status: 200,
  },
  readAdvisory: {
    method: 'GET',
    path: 'advisories/{id}',
    summary: 'One of them: whom it is about, and since when',
    answer: advisoryView,
    status: 200,
  },
  changeAdvisory: {
    method: 'PATCH',
    path: 'advisories/{id}',
    summary: 'Put it away, or take it out again',
    body: advisoryChange,
    answer: advisoryView,
    status: 200,
  },
} as const satisfies Record<string, Route>
