import { z } from 'zod'
import { callSandbox } from './http.ts'
import { fetchToken } from './token.ts'

/** Outlook's own writing goes through Graph as the person, like a mail program's. */
async function asPerson(person: string, path: string, body: unknown): Promise<void> {
  const token = await fetchToken(person, 'graph')
  if (token.kind === 'refused') throw new Error(token.reason)
  await callSandbox(`/graph/v1.0/me/${path}`, z.unknown(), { method: 'POST', body, bearer: token.accessToken })
}

export interface OutgoingMail {
  to: string[]
  subject: string
  html: string
}

export interface OutgoingAppointment {
  subject: string
  location: string
  sensitivity: string
  /** Wall-clock times in Copenhagen, `2026-12-22T10:00`. */
  start: string
  end: string
  attendees: string[]
  html: string
}

const recipients = (addresses: string[]) => addresses.map((address) => ({ emailAddress: { address } }))

export const sendMail = (person: string, mail: OutgoingMail): Promise<void> =>
  asPerson(person, 'sendMail', {
    message: {
      subject: mail.subject,
      body: { contentType: 'html', content: mail.html },
      toRecipients: recipients(mail.to),
    },
  })

export const createAppointment = (person: string, appointment: OutgoingAppointment): Promise<void> =>
  asPerson(person, 'events', {
    subject: appointment.subject,
    body: { contentType: 'html', content: appointment.html },
    start: { dateTime: `${appointment.start}:00`, timeZone: 'Romance Standard Time' },
    end: { dateTime: `${appointment.end}:00`, timeZone: 'Romance Standard Time' },
    location: { displayName: appointment.location },
    sensitivity: appointment.sensitivity,
    attendees: appointment.attendees.map((address) => ({ type: 'required', emailAddress: { address } })),
  })
