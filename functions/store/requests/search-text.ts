/**
 * Text as search compares it. Done here and not in SQL, because a database made without a locale does not know that
 * Ø and ø are the same letter.
 */
export function searchText(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** A `like` pattern that finds this text anywhere, with nothing in it taken as a wildcard. */
export function containing(text: string): string {
  return `%${searchText(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
