/** A fieldset that only groups: without the frame and the least width that browsers give it. */
export const bareFieldset = { margin: 0, padding: 0, minWidth: 0, border: 'none' } as const
