const key = 'sandbox.person'

/** The word id of the person whose window was last opened in this browser tab. */
export const lastPerson = {
  read: (): string | null => sessionStorage.getItem(key),
  write: (person: string): void => sessionStorage.setItem(key, person),
}
