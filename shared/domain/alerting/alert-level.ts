/** In the order of the ladder: the first two before it is late, the others after. */
export const alertLevels = ['warning', 'reminder', 'escalation', 'lastResort'] as const
export type AlertLevel = (typeof alertLevels)[number]

export const alertRecipients = ['consultant', 'coordinator', 'hr'] as const
export type AlertRecipient = (typeof alertRecipients)[number]
