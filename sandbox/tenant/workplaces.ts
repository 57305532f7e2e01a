export interface SandboxWorkplace {
  /** Stable word. */
  id: string
  /** As people's `department` in the directory spells it. */
  name: string
  address: string
  /** Large workplaces have a consultant of their own (VARDE-9). */
  isLarge: boolean
  employees: number
  /** Word ids. */
  fixedConsultantId?: string
  unionRepId?: string
  hrContactId?: string
  roomId?: string
}

/** The twelve workplaces, as an administrator would enter them in the product's settings. */
export const workplaces: readonly SandboxWorkplace[] = [
  {
    id: 'soendervangskolen',
    name: 'Søndervangskolen',
    address: 'Søndervangen 12, 6999 Havnsby',
    isLarge: true,
    employees: 96,
    fixedConsultantId: 'karen-konsulent',
    unionRepId: 'tine-tranholm',
    hrContactId: 'henrik-hr',
  },
  {
    id: 'havnsby-skole',
    name: 'Havnsby Skole',
    address: 'Skolegade 3, 6999 Havnsby',
    isLarge: true,
    employees: 88,
    fixedConsultantId: 'jonas-konsulent',
    unionRepId: 'ulla-uldahl',
    hrContactId: 'henrik-hr',
    roomId: 'moedelokale-havnsby-skole',
  },
  {
    id: 'fyrtaarnet',
    name: 'Plejecenter Fyrtårnet',
    address: 'Fyrvej 40, 6999 Havnsby',
    isLarge: false,
    employees: 54,
  },
  {
    id: 'bakkegaarden',
    name: 'Plejecenter Bakkegården',
    address: 'Bakkevej 7, 6999 Havnsby',
    isLarge: false,
    employees: 47,
  },
  {
    id: 'hjemmeplejen-nord',
    name: 'Hjemmeplejen Nord',
    address: 'Nordre Ringvej 22, 6999 Havnsby',
    isLarge: false,
    employees: 61,
  },
  {
    id: 'hjemmeplejen-syd',
    name: 'Hjemmeplejen Syd',
    address: 'Engvej 15, 6999 Havnsby',
    isLarge: false,
    employees: 58,
  },
  { id: 'laerken', name: 'Børnehuset Lærken', address: 'Lærkestien 4, 6999 Havnsby', isLarge: false, employees: 22 },
  {
    id: 'maelkeboetten',
    name: 'Vuggestuen Mælkebøtten',
    address: 'Lærkestien 9, 6999 Havnsby',
    isLarge: false,
    employees: 14,
  },
  { id: 'vej-og-park', name: 'Vej og Park', address: 'Industrivej 31, 6999 Havnsby', isLarge: false, employees: 39 },
  { id: 'bibliotek', name: 'Havnsby Bibliotek', address: 'Torvet 2, 6999 Havnsby', isLarge: false, employees: 17 },
  {
    id: 'idraetscenter',
    name: 'Idrætscenter Strand',
    address: 'Strandvejen 88, 6999 Havnsby',
    isLarge: false,
    employees: 12,
  },
  {
    id: 'borgerservice',
    name: 'Borgerservice',
    address: 'Rådhuspladsen 1, 6999 Havnsby',
    isLarge: false,
    employees: 26,
  },
]

interface SandboxConsultant {
  id: string
  /** Also the number of active requests that fit (VARDE-8). */
  weeklyHours: number
  professions?: readonly string[]
  ownWorkplaceId?: string
  preparationMinutes?: number
  travelMinutes?: number
}

export const consultants: readonly SandboxConsultant[] = [
  { id: 'karen-konsulent', weeklyHours: 37 },
  { id: 'jonas-konsulent', weeklyHours: 37, preparationMinutes: 10, travelMinutes: 15 },
  // The rest of her week she works as a physiotherapist at the care home, whose requests she never takes.
  {
    id: 'pia-konsulent',
    weeklyHours: 30,
    professions: ['physiotherapist'],
    ownWorkplaceId: 'fyrtaarnet',
    travelMinutes: 10,
  },
]

/** They take the duty by turns, one a working day (KOLDING-2). */
export const dutyTurns: readonly string[] = ['karen-konsulent', 'jonas-konsulent', 'pia-konsulent']

export const municipality = {
  name: 'Havnsby Kommune',
  domain: 'havnsby.example',
  policyId: 'varde',
  closingDays: [] as readonly string[],
  roomId: 'moedelokale-raadhus',
  timeZone: 'Europe/Copenhagen',
} as const
