/** Told about one request. */
export const requestAlertKinds = [
  'newRequest',
  'meetingBooked',
  'meetingMoved',
  'meetingCancelled',
  /** A time that was promised unseen is taken: another must be chosen. */
  'timeTaken',
  'meetingMovedBack',
  'invitationDeclined',
  /** To leader and coordinators: the calendar has not confirmed it yet. */
  'meetingUnconfirmed',
  /** The working day before, in time to prepare. */
  'meetingTomorrow',
  /** A meeting's time is over, and nobody has said whether it was held. */
  'outcomeMissing',
  'contactDue',
  'contactOverdue',
  'meetingDue',
  'meetingOverdue',
  'followUpDue',
  'taskDue',
  /** A colleague asks to pass the request on; and to that colleague, what was answered. */
  'handOverAsked',
  'handOverAnswered',
  /** The leader would like to be called. */
  'callAsked',
  /** None of the proposed times suits the leader. */
  'timesRefused',
  /** Told again, at the moment the reader chose. */
  'snoozed',
  /** To the leader: who the consultant is. */
  'consultantAssigned',
  'timesProposed',
  /** To the leader: the request to the municipality is still to be sent in NemRefusion. */
  'statutoryDue',
  /** To the coordinators: nobody could take it. */
  'unassigned',
  /** To the coordinators: what somebody else was to be told may not have reached them. */
  'undelivered',
  /** To HR: the last level of the ladder. */
  'stillOverdue',
] as const
export type RequestAlertKind = (typeof requestAlertKinds)[number]

/** Told about the office: the duty roster, the load, the day. */
export const officeAlertKinds = [
  'dutyTomorrow',
  'dutySwapAsked',
  'dutySwapAnswered',
  'capacityReached',
  /** To a leader: something about an absence should be begun now. */
  'advisory',
  /** To the coordinators: somebody will be away, and open requests need another consultant. */
  'handOversProposed',
  'digest',
] as const
export type OfficeAlertKind = (typeof officeAlertKinds)[number]

export const alertKinds = [...requestAlertKinds, ...officeAlertKinds] as const
export type AlertKind = (typeof alertKinds)[number]

export function isOfficeKind(kind: AlertKind): kind is OfficeAlertKind {
  return officeAlertKinds.some((one) => one === kind)
}
