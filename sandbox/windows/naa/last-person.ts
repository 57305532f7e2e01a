const key = 'sandbox.person'

/**
 * The word id of the person whose window was last opened: in this browser tab, or else in this browser, for a link that
 * opened a tab of its own.
 */
export const lastPerson = {
  read: (): string | null => sessionStorage.getItem(key) ?? localStorage.getItem(key),
  write: (person: string): void => {
    sessionStorage.setItem(key, person)
    localStorage.setItem(key, person)
  },
}
