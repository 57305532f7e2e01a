import { describe, expect, test } from '@jest/globals'
import { largestHomeMunicipalities, ofMunicipality } from '../../../shared/domain/routing/home-contacts.ts'

function staff(homes: Readonly<Record<string, number>>): string[] {
  return Object.entries(homes).flatMap(([home, count]) => Array.from({ length: count }, () => home))
}

describe('KATALOG-13: the largest home municipalities of the staff come first', () => {
  test('by how many live there', () => {
    expect(largestHomeMunicipalities(staff({ Køge: 3, Solrød: 12, Greve: 5 }))).toEqual([
      { municipality: 'Solrød', employees: 12 },
      { municipality: 'Greve', employees: 5 },
      { municipality: 'Køge', employees: 3 },
    ])
  })

  test('equally many: by name', () => {
    const names = largestHomeMunicipalities(staff({ Solrød: 4, Greve: 4 })).map(({ municipality }) => municipality)
    expect(names).toEqual(['Greve', 'Solrød'])
  })

  test('one place however leaders spell it, written as most of them do', () => {
    const typed = staff({ Brønderslev: 2, 'Brønderslev Kommune': 1, broenderslev: 1, Greve: 3 })
    expect(largestHomeMunicipalities(typed)).toEqual([
      { municipality: 'Brønderslev', employees: 4 },
      { municipality: 'Greve', employees: 3 },
    ])
  })

  test('fewer than three are not counted, and stand in an order that does not tell one from two', () => {
    expect(largestHomeMunicipalities(staff({ Solrød: 2, Greve: 1, Køge: 3 }))).toEqual([
      { municipality: 'Køge', employees: 3 },
      { municipality: 'Greve' },
      { municipality: 'Solrød' },
    ])
  })

  test('two spellings of two each are four together, not few', () => {
    expect(largestHomeMunicipalities(staff({ Greve: 2, 'Greve Kommune': 2 }))).toEqual([
      { municipality: 'Greve', employees: 4 },
    ])
  })

  test('nobody lives elsewhere', () => {
    expect(largestHomeMunicipalities([])).toEqual([])
  })

  test('a contact is found however the municipality is spelt on the request', () => {
    const contacts = [{ municipality: 'Solrød' }, { municipality: 'Hjørring' }]
    expect(ofMunicipality(contacts, 'Hjoerring Kommune')).toEqual({ municipality: 'Hjørring' })
    expect(ofMunicipality(contacts, 'Greve')).toBeUndefined()
  })
})
