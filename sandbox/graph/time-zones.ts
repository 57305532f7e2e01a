/**
 * The zone names that a mailbox server takes: Windows names, and the IANA names listed in Graph's page on
 * dateTimeTimeZone. Europe/Copenhagen is not among them; Denmark is `Romance Standard Time`.
 */
const windowsZones: Record<string, string> = {
  UTC: 'UTC',
  'Romance Standard Time': 'Europe/Copenhagen',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'FLE Standard Time': 'Europe/Kiev',
  'GTB Standard Time': 'Europe/Bucharest',
  'Greenland Standard Time': 'America/Godthab',
  'Russian Standard Time': 'Europe/Moscow',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'India Standard Time': 'Asia/Kolkata',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'New Zealand Standard Time': 'Pacific/Auckland',
}

const ianaNames = [
  'Etc/GMT',
  'Europe/Berlin',
  'Europe/Budapest',
  'Europe/Paris',
  'Europe/Warsaw',
  'Europe/London',
  'Atlantic/Reykjavik',
  'Europe/Kiev',
  'Europe/Bucharest',
  'Europe/Istanbul',
  'Europe/Moscow',
  'America/Godthab',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Pacific/Auckland',
]

const known = new Map(
  [...Object.entries(windowsZones), ...ianaNames.map((name) => [name, name] as const)].map(([name, iana]) => [
    name.toLowerCase(),
    iana,
  ]),
)

/** The IANA zone behind a name that Graph accepts; undefined when Graph refuses the name. */
export function ianaZone(name: string): string | undefined {
  return known.get(name.toLowerCase())
}
