import { describe, expect, test } from '@jest/globals'
import { employeeByMail, employeesMatching } from '../../../addin/app/employees.ts'

const employees = ['Mads Madsen', 'Åse Ågesen', 'Anne-Mette Lund'].map((name, index) => ({
  id: `${index}`,
  name,
  mail: `${name.split(' ')[0]}@havnsby.example`,
}))

test('the sender of a mail is known whatever the case of the address', () => {
  expect(employeeByMail(employees, ' MADS@Havnsby.Example ')?.name).toBe('Mads Madsen')
  expect(employeeByMail(employees, 'andre@havnsby.example')).toBeUndefined()
})

describe('searching among one’s own employees', () => {
  test.each([
    ['mad', ['Mads Madsen']],
    ['lund anne', ['Anne-Mette Lund']],
    ['mette', ['Anne-Mette Lund']],
    ['ÅG', ['Åse Ågesen']],
    ['ads', []],
  ])('"%s"', (typed, names) => {
    expect(employeesMatching(employees, typed).map(({ name }) => name)).toEqual(names)
  })

  test('nothing typed shows everybody, Å last as in Danish', () => {
    expect(employeesMatching(employees, '').at(-1)?.name).toBe('Åse Ågesen')
  })
})
