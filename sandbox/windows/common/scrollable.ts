/** For an area that scrolls: whoever uses the keyboard must be able to reach it in order to scroll it. */
export const scrollable = (label: string) => ({ role: 'group', tabIndex: 0, 'aria-label': label }) as const
