import type { passOnReasons, snoozeChoices } from '../../../shared/contract/verbs.ts'
import type { Language } from './elements.ts'

/** What stands on buttons and inputs: at most 24 characters on a button, so that three fit on a phone. */
interface ButtonTexts {
  readonly reached: string
  readonly attempted: string
  readonly prefersWritten: string
  readonly accept: string
  readonly passOn: string
  readonly takeOver: string
  readonly decline: string
  readonly proposeTimes: string
  readonly pickNone: string
  readonly confirmMove: string
  readonly held: string
  readonly notHeld: string
  readonly noShow: string
  readonly takeBack: string
  readonly callMe: string
  readonly called: string
  readonly remind: string
  readonly swapDuty: string
  readonly askSwap: string
  readonly takeDuty: string
  readonly open: string
  readonly answers: string
  readonly form: string
  readonly more: string
  readonly send: string
  readonly back: string
  readonly refresh: string
  readonly colleague: InputText
  readonly reason: InputText
  readonly firstTime: InputText
  readonly secondTime: InputText
  readonly remindAt: InputText
  readonly reasons: Readonly<Record<(typeof passOnReasons)[number], string>>
  readonly snooze: Readonly<Record<(typeof snoozeChoices)[number], string>>
}

interface InputText {
  readonly label: string
  readonly errorMessage: string
  readonly placeholder: string
}

export const buttonTexts: Readonly<Record<Language, ButtonTexts>> = {
  da: {
    reached: 'Kontaktet',
    attempted: 'Ikke truffet',
    prefersWritten: 'Vil have det på skrift',
    accept: 'Jeg tager den',
    passOn: 'Giv videre',
    takeOver: 'Tag henvendelsen',
    decline: 'Jeg kan ikke',
    proposeTimes: 'Foreslå andre tider',
    pickNone: 'Ingen af dem',
    confirmMove: 'Tiden passer',
    held: 'Mødet er holdt',
    notHeld: 'Ikke holdt',
    noShow: 'Mødte ikke op',
    takeBack: 'Fortryd registreringen',
    callMe: 'Ring til mig',
    called: 'Jeg har ringet',
    remind: 'Mind mig',
    swapDuty: 'Byt vagten',
    askSwap: 'Spørg',
    takeDuty: 'Tag vagten',
    open: 'Åbn',
    answers: 'Se svarene',
    form: 'Åbn skemaet',
    more: 'Mere',
    send: 'Send',
    back: 'Fortryd',
    refresh: 'Opdater',
    colleague: { label: 'Kollega', errorMessage: 'Vælg en kollega.', placeholder: 'Vælg en kollega' },
    reason: { label: 'Grund', errorMessage: 'Vælg en grund.', placeholder: 'Vælg en grund' },
    firstTime: { label: 'Første tid', errorMessage: 'Vælg en tid.', placeholder: 'Vælg en tid' },
    secondTime: { label: 'Anden tid', errorMessage: 'Vælg en tid.', placeholder: 'Vælg en tid' },
    remindAt: { label: 'Mind mig om det igen', errorMessage: 'Vælg hvornår.', placeholder: 'Vælg hvornår' },
    reasons: {
      busy: 'Jeg har for travlt',
      absent: 'Jeg er ikke på arbejde',
      ownWorkplace: 'Det er min egen arbejdsplads',
      profession: 'Der skal en anden faglighed til',
      other: 'En anden grund',
    },
    snooze: { oneHour: 'Om en time', thisAfternoon: 'I eftermiddag', tomorrowMorning: 'I morgen tidlig' },
  },
  en: {
    reached: 'Contacted',
    attempted: 'Not reached',
    prefersWritten: 'Wants it in writing',
    accept: 'I take it',
    passOn: 'Pass on',
    takeOver: 'Take the request',
    decline: 'I cannot',
    proposeTimes: 'Propose other times',
    pickNone: 'Neither',
    confirmMove: 'The time suits',
    held: 'Meeting held',
    notHeld: 'Not held',
    noShow: 'Did not come',
    takeBack: 'Undo what was recorded',
    callMe: 'Call me',
    called: 'I have called',
    remind: 'Remind me',
    swapDuty: 'Swap the duty',
    askSwap: 'Ask',
    takeDuty: 'Take the duty',
    open: 'Open',
    answers: 'See the answers',
    form: 'Open the form',
    more: 'More',
    send: 'Send',
    back: 'Back',
    refresh: 'Refresh',
    colleague: { label: 'Colleague', errorMessage: 'Choose a colleague.', placeholder: 'Choose a colleague' },
    reason: { label: 'Reason', errorMessage: 'Choose a reason.', placeholder: 'Choose a reason' },
    firstTime: { label: 'First time', errorMessage: 'Choose a time.', placeholder: 'Choose a time' },
    secondTime: { label: 'Second time', errorMessage: 'Choose a time.', placeholder: 'Choose a time' },
    remindAt: { label: 'Tell me again', errorMessage: 'Choose when.', placeholder: 'Choose when' },
    reasons: {
      busy: 'I am too busy',
      absent: 'I am not at work',
      ownWorkplace: 'It is my own workplace',
      profession: 'It needs another profession',
      other: 'Another reason',
    },
    snooze: { oneHour: 'In one hour', thisAfternoon: 'This afternoon', tomorrowMorning: 'Tomorrow morning' },
  },
}
