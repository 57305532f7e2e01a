import { noFaultPoints } from './app/ports/fault-points.ts'
import { compose } from './compose.ts'
import { readConfig } from './config.ts'
import { systemClock } from './system-clock.ts'
import { registerFunctions } from './register.ts'

/** What Azure loads. */
registerFunctions(compose(readConfig(process.env), { clock: systemClock, faultPoints: noFaultPoints }))
