/**
 * The staff of the invented municipality, one row a person. Names are invented; likeness to anybody is chance.
 * The first word of a row is the stable id of sandbox addresses.
 */

type LeaderRow = readonly [id: string, displayName: string, jobTitle: string, workplace: string, language?: 'en']

export const leaders: readonly LeaderRow[] = [
  ['lone-leder', 'Lone Lindgaard', 'Skoleleder', 'Søndervangskolen'],
  ['henning-leder', 'Henning Hvidkjær', 'Skoleleder', 'Havnsby Skole'],
  ['birgit-leder', 'Birgit Brandsø', 'Plejecenterleder', 'Plejecenter Fyrtårnet'],
  ['sigurd-leder', 'Sigurd Skovlund', 'Leder af hjemmeplejen', 'Hjemmeplejen Nord'],
  ['merete-leder', 'Merete Mosegaard', 'Dagtilbudsleder', 'Børnehuset Lærken'],
  ['ole-leder', 'Ole Overvad', 'Driftsleder', 'Vej og Park'],
  ['anja-leder', 'Anja Alstrøm', 'Kulturleder', 'Havnsby Bibliotek', 'en'],
  ['tage-leder', 'Tage Tornbjerg', 'Leder af borgerservice', 'Borgerservice'],
]

type EmployeeRow = readonly [id: string, displayName: string, jobTitle: string]

/** Leader, workplace, the employees there. Four leaders answer for a second, smaller workplace too. */
export const teams: readonly (readonly [leader: string, workplace: string, employees: readonly EmployeeRow[]])[] = [
  [
    'lone-leder',
    'Søndervangskolen',
    [
      ['mads-madsen', 'Mads Madsen', 'Lærer'],
      ['tine-tranholm', 'Tine Tranholm', 'Lærer'],
      ['asger-abildtrup', 'Asger Abildtrup', 'Pædagog'],
      ['rikke-ravnsted', 'Rikke Ravnsted', 'Lærer'],
      ['viggo-vinterlund', 'Viggo Vinterlund', 'Teknisk servicemedarbejder'],
      ['yrsa-ydegaard', 'Yrsa Ydegaard', 'Skolesekretær'],
    ],
  ],
  [
    'henning-leder',
    'Havnsby Skole',
    [
      ['camilla-clemmensgaard', 'Camilla Clemmensgaard', 'Lærer'],
      ['esben-egelykke', 'Esben Egelykke', 'Lærer'],
      ['nadja-nyholt', 'Nadja Nyholt', 'Børnehaveklasseleder'],
      ['frode-fuglebjerg', 'Frode Fuglebjerg', 'Lærer'],
      ['ulla-uldahl', 'Ulla Uldahl', 'Pædagog'],
    ],
  ],
  [
    'birgit-leder',
    'Plejecenter Fyrtårnet',
    [
      ['gitte-granholm', 'Gitte Granholm', 'Social- og sundhedsassistent'],
      ['ivan-isagertoft', 'Ivan Isagertoft', 'Sygeplejerske'],
      ['dorthe-damhus', 'Dorthe Damhus', 'Social- og sundhedshjælper'],
    ],
  ],
  [
    'birgit-leder',
    'Plejecenter Bakkegården',
    [
      ['palle-piletoft', 'Palle Piletoft', 'Social- og sundhedshjælper'],
      ['signe-solbakke', 'Signe Solbakke', 'Social- og sundhedsassistent'],
    ],
  ],
  [
    'sigurd-leder',
    'Hjemmeplejen Nord',
    [
      ['jytte-jordhoej', 'Jytte Jordhøj', 'Social- og sundhedshjælper'],
      ['arne-askelund', 'Arne Askelund', 'Planlægger'],
      ['heidi-havelykke', 'Heidi Havelykke', 'Social- og sundhedsassistent'],
    ],
  ],
  [
    'sigurd-leder',
    'Hjemmeplejen Syd',
    [
      ['bo-bregnedal', 'Bo Bregnedal', 'Social- og sundhedshjælper'],
      ['lis-lyngklit', 'Lis Lyngklit', 'Social- og sundhedsassistent'],
    ],
  ],
  [
    'merete-leder',
    'Børnehuset Lærken',
    [
      ['sofie-strandlyst', 'Sofie Strandlyst', 'Pædagog'],
      ['kim-klokkerholt', 'Kim Klokkerholt', 'Pædagogmedhjælper'],
      ['eva-engdraget', 'Eva Engdraget', 'Pædagog'],
    ],
  ],
  ['merete-leder', 'Vuggestuen Mælkebøtten', [['troels-tangbo', 'Troels Tangbo', 'Pædagog']]],
  [
    'ole-leder',
    'Vej og Park',
    [
      ['john-jernvig', 'John Jernvig', 'Gartner'],
      ['bent-birkemose', 'Bent Birkemose', 'Chauffør'],
      ['susan-stenvad', 'Susan Stenvad', 'Anlægsgartner'],
      ['rasmus-rughave', 'Rasmus Rughave', 'Mekaniker'],
    ],
  ],
  [
    'anja-leder',
    'Havnsby Bibliotek',
    [
      ['ingrid-irmelund', 'Ingrid Irmelund', 'Bibliotekar'],
      ['mikkel-moelleaa', 'Mikkel Mølleå', 'Formidler'],
    ],
  ],
  [
    'anja-leder',
    'Idrætscenter Strand',
    [
      ['carsten-cedervang', 'Carsten Cedervang', 'Halinspektør'],
      ['lea-lundekrog', 'Lea Lundekrog', 'Livredder'],
    ],
  ],
  [
    'tage-leder',
    'Borgerservice',
    [
      ['pernille-pindstrup', 'Pernille Pindstrup', 'Borgerrådgiver'],
      ['omar-osmark', 'Omar Osmark', 'Borgerrådgiver'],
      ['vibeke-vesthaven', 'Vibeke Vesthaven', 'Kontorfuldmægtig'],
    ],
  ],
]
