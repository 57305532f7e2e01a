import { z } from 'zod'
import { deliver, coercionTypeOf } from './async-result.ts'
import type { Channel } from './channel.ts'
import type { Address, ComposeItem } from './protocol.ts'

const given = z.union([z.string(), z.object({ displayName: z.string().optional(), emailAddress: z.string() })])

/** Recipients may be given as addresses or as details; the window gets details. */
function addressesOf(recipients: unknown): Address[] {
  return z
    .array(given)
    .parse(recipients)
    .map((one) => {
      const emailAddress = typeof one === 'string' ? one : one.emailAddress
      return { displayName: (typeof one === 'string' ? undefined : one.displayName) ?? emailAddress, emailAddress }
    })
}

type Field =
  'subject' | 'location' | 'sensitivity' | 'start' | 'end' | 'to' | 'cc' | 'requiredAttendees' | 'optionalAttendees'

/** Office.context.mailbox.item while a mail or an appointment is being written: everything by getAsync and setAsync. */
export function composeItem(item: ComposeItem, channel: Channel) {
  const get = (field: Field) => channel.call('getField', { field })
  const set = (field: Field, value: unknown) => channel.call('setField', { field, value })

  const text = (field: Field) => ({
    getAsync: (...rest: unknown[]) => deliver(get(field), rest),
    setAsync: (value: string, ...rest: unknown[]) => deliver(set(field, value), rest),
  })
  const time = (field: Field) => ({
    getAsync: (...rest: unknown[]) =>
      deliver(
        get(field).then((value) => new Date(z.string().parse(value))),
        rest,
      ),
    setAsync: (value: Date, ...rest: unknown[]) => deliver(set(field, value.toISOString()), rest),
  })
  const recipients = (field: Field) => ({
    getAsync: (...rest: unknown[]) => deliver(get(field), rest),
    setAsync: (value: unknown, ...rest: unknown[]) =>
      deliver(
        later(() => set(field, addressesOf(value))),
        rest,
      ),
    addAsync: (value: unknown, ...rest: unknown[]) =>
      deliver(
        later(() => channel.call('addRecipients', { field, value: addressesOf(value) })),
        rest,
      ),
  })
  const write =
    (place: 'replace' | 'start' | 'end' | 'selection') =>
    (value: string, ...rest: unknown[]) =>
      deliver(channel.call('writeBody', { place, value, as: coercionTypeOf(rest, 'text') }), rest)

  const shared = {
    itemClass: item.kind === 'messageCompose' ? 'IPM.Note' : 'IPM.Appointment',
    conversationId: item.conversationId,
    subject: text('subject'),
    body: {
      getAsync: (as: string, ...rest: unknown[]) => deliver(channel.call('readBody', { as }), rest),
      getTypeAsync: (...rest: unknown[]) => deliver(Promise.resolve('html'), rest),
      setAsync: write('replace'),
      prependAsync: write('start'),
      appendAsync: write('end'),
      setSelectedDataAsync: write('selection'),
    },
    setSelectedDataAsync: write('selection'),
    saveAsync: (...rest: unknown[]) => deliver(channel.call('saveDraft'), rest),
  }
  if (item.kind === 'messageCompose') {
    return { ...shared, itemType: 'message', to: recipients('to'), cc: recipients('cc') }
  }
  return {
    ...shared,
    itemType: 'appointment',
    start: time('start'),
    end: time('end'),
    location: text('location'),
    sensitivity: text('sensitivity'),
    requiredAttendees: recipients('requiredAttendees'),
    optionalAttendees: recipients('optionalAttendees'),
  }
}

/** A mistake in the arguments reaches the callback like any other failure. */
const later = (work: () => Promise<unknown>): Promise<unknown> => Promise.resolve().then(work)
