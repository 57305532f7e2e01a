import { describe, expect, test } from '@jest/globals'
import { contactAfter, contactOf, filledContact, type Home } from '../../../addin/features/preferences/home-contacts.ts'

const greve: Home = {
  municipality: 'Greve',
  employees: 5,
  contact: { name: 'Fastholdelsesteamet', phone: '43 97 97 97' },
}

describe('KATALOG-13: a contact as a form', () => {
  test('what was saved is shown as it was written, and saved again it is the same', () => {
    const { municipality, contact } = greve
    expect(contactOf(filledContact(greve))).toEqual({ input: { municipality, contact } })
  })

  test('a phone number or a mail address is enough, and blanks around them are nothing', () => {
    const filled = { municipality: ' Solrød ', name: ' Fastholdelse ', phone: ' ', mail: ' fast@solroed.example ' }
    expect(contactOf(filled)).toEqual({
      input: { municipality: 'Solrød', contact: { name: 'Fastholdelse', mail: 'fast@solroed.example' } },
    })
  })

  test('every field that says nothing is pointed at, and nothing is sent', () => {
    expect(contactOf(filledContact(undefined))).toEqual({ unread: ['municipality', 'name', 'phone'] })
  })

  test('a phone number and a mail address that cannot be right are pointed at, each by itself', () => {
    const filled = filledContact(greve)
    expect(contactOf({ ...filled, phone: 'lokal 12' })).toEqual({ unread: ['phone'] })
    expect(contactOf({ ...filled, mail: 'greve' })).toEqual({ unread: ['mail'] })
  })
})

test('KATALOG-13: what is removed leaves no contact, and put back it is as it was, without the count shown beside it', () => {
  const { municipality, contact } = greve
  expect(contactAfter({ old: greve })).toEqual({ municipality })
  expect(contactAfter({ now: greve })).toEqual({ municipality, contact })
})
