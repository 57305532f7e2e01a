/** "Hjørring Kommune" and "hjoerring" are the same place. */
export function isSameMunicipality(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s+kommune$/, '')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z]+/g, '-')
}
