import type { Texts } from '../texts.ts'

export const notes: Texts['notes'] = {
  heading: 'Notes',
  start: {
    only: 'Write a note',
    employer: 'Write a note the employer sees',
    authority: 'Write a note for the authority only',
  },
  write: { employer: 'Note the employer sees', authority: 'Note for the authority only' },
  label: 'Note',
  hint: {
    employer: 'The leader, HR and the consultant read it. Write about the work, not about illness, and no CPR numbers.',
    authority: 'Only the municipality’s side reads it. Write no CPR numbers.',
  },
  empty: 'Write something in the note.',
  consequence: 'You can undo the note for 10 minutes.',
  save: 'Save the note',
  saving: 'Saving …',
  leave: 'Not now',
  failed: 'The note is not saved. What you have written is still here.',
  saved: {
    employer: 'The note is saved. The employer can read it.',
    authority: 'The note is saved, for the authority only.',
  },
  by: '{{when}} · {{name}}',
  unknown: 'Unknown name',
  remove: 'Undo',
  removeOf: 'Undo the note, by {{time}} at the latest',
  removed: 'The note is removed.',
  removeFailed: 'The note is not removed.',
  deleted: {
    employer: 'Notes and answers that the employer could see were deleted {{day}}: they may be kept no longer.',
    authority: 'Notes and answers for the authority only were deleted {{day}}: they may be kept no longer.',
  },
}
