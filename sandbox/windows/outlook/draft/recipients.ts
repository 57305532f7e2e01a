import type { Address } from '../../office-js/protocol.ts'

const pattern = /^(?:(?<name>[^<]*)<)?\s*(?<mail>[^\s<>]+@[^\s<>]+?)\s*>?$/

/** `Mads Madsen <mm@…>; kk@…` as addresses. What is not an address is left out. */
export function parseRecipients(text: string): Address[] {
  return text.split(/[;,]/).flatMap((part) => {
    const found = pattern.exec(part.trim())?.groups
    const emailAddress = found?.['mail']
    if (emailAddress === undefined) return []
    const displayName = found?.['name']?.trim()
    return [{ displayName: displayName === undefined || displayName === '' ? emailAddress : displayName, emailAddress }]
  })
}

export const formatRecipients = (addresses: readonly Address[]): string =>
  addresses
    .map((one) =>
      one.displayName === one.emailAddress ? one.emailAddress : `${one.displayName} <${one.emailAddress}>`,
    )
    .join('; ')
