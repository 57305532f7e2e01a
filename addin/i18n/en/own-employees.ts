import type { Texts } from '../texts.ts'

export const ownEmployees: Texts['ownEmployees'] = {
  title: 'Your employees',
  open: 'Under way',
  openEmpty: 'You have no open requests. Those under way, and what is due on them, will be here.',
  openFailed: 'Your requests could not be fetched.',
  start: 'New request',
  search: 'Search for an employee',
  noMatch: 'None of your employees is called {{text}}.',
  noEmployees: 'We cannot see that you have employees. Your HR department can correct that in the personnel system.',
  stranger: '{{name}} is not among your employees. Choose who it is about.',
  due: '{{what}} by {{day}}',
  meeting: 'Meeting {{moment}}',
  nothingDue: 'Nothing waits for you.',
  lights: { red: 'Late', yellow: 'Today', green: 'In good time', grey: 'Closed' },
  matches_one: '{{count}} employee',
  matches_other: '{{count}} employees',
}
