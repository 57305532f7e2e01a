/** One figure the product is held to. A bench that cannot be measured throws. */
export interface Bench {
  readonly name: string
  readonly goal: string
  run(): Promise<string> | string
}

export interface BenchResult {
  readonly name: string
  readonly goal: string
  readonly figure: string
  readonly hasFailed: boolean
}
