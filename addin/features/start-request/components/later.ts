import { later } from '../../../app/later.ts'

/** Fields most leaders never open, or most models never ask for; they load when they are needed. */
export const AnswerField = later(async () => (await import('./answer-field.tsx')).AnswerField)

export const CallPart = later(async () => (await import('./call-part.tsx')).CallPart)

export const HomeField = later(async () => (await import('./home-field.tsx')).HomeField)

export const MeetingFields = later(async () => (await import('./meeting-fields.tsx')).MeetingFields)

export const WorkplaceField = later(async () => (await import('./workplace-field.tsx')).WorkplaceField)
