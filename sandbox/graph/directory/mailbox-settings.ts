import type { Person } from '../../context.ts'
import { weekdays, workingHoursOf } from '../../tenant/working-hours.ts'
import { ok, type Answer } from '../answer.ts'
import type { UserCall } from '../call.ts'

export function readMailboxSettings(call: UserCall): Answer {
  const isDanish = call.user.language === 'da'
  return ok({
    '@odata.context': `${call.context.baseUrl}/graph/v1.0/$metadata#users('${call.user.oid}')/mailboxSettings`,
    timeZone: 'Romance Standard Time',
    dateFormat: 'dd-MM-yyyy',
    timeFormat: 'HH:mm',
    userPurpose: 'user',
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    language: isDanish
      ? { locale: 'da-DK', displayName: 'Dansk (Danmark)' }
      : { locale: 'en-GB', displayName: 'English (United Kingdom)' },
    workingHours: workingHoursView(call.user),
  })
}

/** Working hours as mailbox settings and getSchedule show them. */
export function workingHoursView(person: Person): Record<string, unknown> {
  const hours = workingHoursOf(person)
  return {
    daysOfWeek: hours.days.flatMap((day) => weekdays[day - 1] ?? []),
    startTime: timeOfDay(hours.fromMinute),
    endTime: timeOfDay(hours.toMinute),
    timeZone: { name: 'Romance Standard Time' },
  }
}

function timeOfDay(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:00.0000000`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
