import { lazy } from 'react'

/** Fields most leaders never open, or most models never ask for; they load when they are needed. */
export const AnswerField = lazy(async () => {
  const { AnswerField } = await import('./answer-field.tsx')
  return { default: AnswerField }
})

export const CallPart = lazy(async () => {
  const { CallPart } = await import('./call-part.tsx')
  return { default: CallPart }
})

export const HomeField = lazy(async () => {
  const { HomeField } = await import('./home-field.tsx')
  return { default: HomeField }
})

export const MeetingFields = lazy(async () => {
  const { MeetingFields } = await import('./meeting-fields.tsx')
  return { default: MeetingFields }
})

export const WorkplaceField = lazy(async () => {
  const { WorkplaceField } = await import('./workplace-field.tsx')
  return { default: WorkplaceField }
})
