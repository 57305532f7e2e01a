import type { Problem } from '../../shared/contract/errors.ts'

/** A refusal the API answered with, apart from the contract so that a screen need not load its schemas to know one. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

export function problemOf(error: unknown): Problem | undefined {
  return error instanceof ApiProblem ? error.problem : undefined
}
