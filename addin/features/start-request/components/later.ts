import { lazy } from 'react'

/** Fields most leaders never open; they load when they are opened. */
export const AnswerField = lazy(async () => {
  const { AnswerField } = await import('./answer-field.tsx')
  return { default: AnswerField }
})

export const CallPart = lazy(async () => {
  const { CallPart } = await import('./call-part.tsx')
  return { default: CallPart }
})

export const MeetingFields = lazy(async () => {
  const { MeetingFields } = await import('./meeting-fields.tsx')
  return { default: MeetingFields }
})

export const WorkplaceField = lazy(async () => {
  const { WorkplaceField } = await import('./workplace-field.tsx')
  return { default: WorkplaceField }
})
