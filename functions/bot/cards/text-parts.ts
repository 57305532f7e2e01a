/** Whole hours when it is about whole hours, else minutes in steps of five: nobody acts on "57 minutes". */
export function timeLeft(
  minutes: number,
  words: { hour: string; hours: string; minute: string; minutes: string },
): string {
  if (minutes >= 55) {
    const hours = Math.round(minutes / 60)
    return hours === 1 ? words.hour : `${hours} ${words.hours}`
  }
  if (minutes >= 10) return `${5 * Math.round(minutes / 5)} ${words.minutes}`
  return minutes <= 1 ? words.minute : `${minutes} ${words.minutes}`
}

/** A name of a step, in the middle of a sentence. */
export function withinSentence(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

/** A short month ends in a full stop of its own; at the end of a sentence one is enough. */
export function oneStop(text: string): string {
  return text.replaceAll(/(?<!\.)\.\.(?!\.)/g, '.')
}
