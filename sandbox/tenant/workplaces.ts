export interface SandboxWorkplace {
  /** Stable word. */
  id: string
  /** As people's `department` in the directory spells it. */
  name: string
  address: string
  /** Large workplaces have a consultant of their own (VARDE-9). */
  isLarge: boolean
  /** Word id of the fixed consultant. */
  fixedConsultantId?: string
}

/** The twelve workplaces, as an administrator would enter them in the product's settings. */
export const workplaces: readonly SandboxWorkplace[] = [
  {
    id: 'soendervangskolen',
    name: 'Søndervangskolen',
    address: 'Søndervangen 12, 6999 Havnsby',
    isLarge: true,
    fixedConsultantId: 'karen-konsulent',
  },
  {
    id: 'havnsby-skole',
    name: 'Havnsby Skole',
    address: 'Skolegade 3, 6999 Havnsby',
    isLarge: true,
    fixedConsultantId: 'jonas-konsulent',
  },
  { id: 'fyrtaarnet', name: 'Plejecenter Fyrtårnet', address: 'Fyrvej 40, 6999 Havnsby', isLarge: false },
  { id: 'bakkegaarden', name: 'Plejecenter Bakkegården', address: 'Bakkevej 7, 6999 Havnsby', isLarge: false },
  { id: 'hjemmeplejen-nord', name: 'Hjemmeplejen Nord', address: 'Nordre Ringvej 22, 6999 Havnsby', isLarge: false },
  { id: 'hjemmeplejen-syd', name: 'Hjemmeplejen Syd', address: 'Engvej 15, 6999 Havnsby', isLarge: false },
  { id: 'laerken', name: 'Børnehuset Lærken', address: 'Lærkestien 4, 6999 Havnsby', isLarge: false },
  { id: 'maelkeboetten', name: 'Vuggestuen Mælkebøtten', address: 'Lærkestien 9, 6999 Havnsby', isLarge: false },
  { id: 'vej-og-park', name: 'Vej og Park', address: 'Industrivej 31, 6999 Havnsby', isLarge: false },
  { id: 'bibliotek', name: 'Havnsby Bibliotek', address: 'Torvet 2, 6999 Havnsby', isLarge: false },
  { id: 'idraetscenter', name: 'Idrætscenter Strand', address: 'Strandvejen 88, 6999 Havnsby', isLarge: false },
  { id: 'borgerservice', name: 'Borgerservice', address: 'Rådhuspladsen 1, 6999 Havnsby', isLarge: false },
]

/** Weekly hours are also the number of active requests that fit (VARDE-8). */
export const consultants: readonly { id: string; weeklyHours: number }[] = [
  { id: 'karen-konsulent', weeklyHours: 37 },
  { id: 'jonas-konsulent', weeklyHours: 37 },
  { id: 'pia-konsulent', weeklyHours: 30 },
]

export const municipality = {
  name: 'Havnsby Kommune',
  domain: 'havnsby.example',
  policyId: 'varde',
  closingDays: [] as readonly string[],
  timeZone: 'Europe/Copenhagen',
} as const
