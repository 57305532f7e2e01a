import type { AlertRecipient } from '../../../shared/domain/alerting/alert-level.ts'
import type { LadderStep } from '../../../shared/domain/policies/ladder.ts'
import type { Text } from '../../../shared/domain/text.ts'
import { listed } from './rule-words.ts'

/** "konsulenten sidste dag kl. 15.00, koordinatoren sidste dag kl. 16.00 og HR 4 arbejdstimer efter fristen". */
export function ladderWords(steps: readonly LadderStep[]): Text {
  return listed(steps.map(stepWords))
}

const recipientWords: Readonly<Record<AlertRecipient, Text>> = {
  consultant: { da: 'konsulenten', en: 'the consultant' },
  coordinator: { da: 'koordinatoren', en: 'the coordinator' },
  hr: { da: 'HR', en: 'HR' },
}

function stepWords(step: LadderStep): Text {
  const [who, when] = [recipientWords[step.to], momentWords(step)]
  return { da: `${who.da} ${when.da}`, en: `${who.en} ${when.en}` }
}

function momentWords(step: LadderStep): Text {
  if ('shareOfTime' in step) {
    const percent = Math.round(step.shareOfTime * 100)
    return percent === 50
      ? { da: 'når halvdelen af tiden er gået', en: 'when half of the time has gone' }
      : { da: `når ${percent} % af tiden er gået`, en: `when ${percent} % of the time has gone` }
  }
  if ('workingHoursAfterDue' in step) {
    const hours = step.workingHoursAfterDue
    if (hours === 0) return { da: 'når fristen er overskredet', en: 'when the limit has passed' }
    return { da: `${hours} arbejdstimer efter fristen`, en: `${hours} working hours after the limit` }
  }
  const { workingDaysBefore: days, at } = step
  const time = `kl. ${at.replace(':', '.')}`
  if (days === 0) return { da: `sidste dag ${time}`, en: `on the last day at ${at}` }
  if (days === 1) return { da: `arbejdsdagen før ${time}`, en: `the working day before at ${at}` }
  return { da: `${days} arbejdsdage før ${time}`, en: `${days} working days before at ${at}` }
}
