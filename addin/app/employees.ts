import type { Employee } from './contract-types.ts'

/** The employee a mail is from. Addresses are compared as mail servers do in practice: without regard to case. */
export function employeeByMail(employees: readonly Employee[], mail: string): Employee | undefined {
  const wanted = mail.trim().toLowerCase()
  return employees.find((employee) => employee.mail.toLowerCase() === wanted)
}

/** Those with a word beginning like each typed word, by name. Everybody while nothing is typed. */
export function employeesMatching<Named extends { readonly name: string }>(
  people: readonly Named[],
  typed: string,
): Named[] {
  const words = typed.trim().toLocaleLowerCase('da').split(/\s+/)
  return people
    .filter(({ name }) => {
      const parts = name.toLocaleLowerCase('da').split(/[\s-]+/)
      return words.every((word) => parts.some((part) => part.startsWith(word)))
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
}
