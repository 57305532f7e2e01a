/** Structured lines with stable words and ids of our own; never a name, a text somebody typed, or an address (P-19). */
export interface Log {
  info(what: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void
  warn(what: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void
  error(what: string, cause: unknown, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void
}
