/** The values behind Office.js' enums, as the real script has them at run time. */
export const AsyncResultStatus = { Succeeded: 'succeeded', Failed: 'failed' } as const

export const CoercionType = { Text: 'text', Matrix: 'matrix', Table: 'table', Html: 'html', Ooxml: 'ooxml' } as const

export const EventType = {
  ItemChanged: 'olkItemSelectedChanged',
  OfficeThemeChanged: 'officeThemeChanged',
  RecipientsChanged: 'olkRecipientsChanged',
  AppointmentTimeChanged: 'olkAppointmentTimeChanged',
} as const

export const HostType = { Word: 'Word', Excel: 'Excel', PowerPoint: 'PowerPoint', Outlook: 'Outlook' } as const

export const PlatformType = {
  PC: 'PC',
  OfficeOnline: 'OfficeOnline',
  Mac: 'Mac',
  iOS: 'iOS',
  Android: 'Android',
  Universal: 'Universal',
} as const

export const MailboxEnums = {
  ItemType: { Message: 'message', Appointment: 'appointment' },
  BodyType: { Text: 'text', Html: 'html' },
  RecipientType: { DistributionList: 'distributionList', User: 'user', ExternalUser: 'externalUser', Other: 'other' },
  AppointmentSensitivityType: {
    Normal: 'normal',
    Personal: 'personal',
    Private: 'private',
    Confidential: 'confidential',
  },
  ItemNotificationMessageType: {
    ProgressIndicator: 'progressIndicator',
    InformationalMessage: 'informationalMessage',
    ErrorMessage: 'errorMessage',
    InsightMessage: 'insightMessage',
  },
} as const
