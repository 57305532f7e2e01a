import type { DateText } from '../../shared/domain/ids.ts'
import type { App } from './app.ts'
import { municipalityOf, policyOf } from './rules-in-force.ts'

/** The date on the municipality's wall clock. @throws NotConfigured */
export async function todayOf(app: App): Promise<DateText> {
  const { timeZone } = policyOf(await municipalityOf(app.store)).workingCalendar
  return app.clock.now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
