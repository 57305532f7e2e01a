export const today = {
  title: 'I dag',
  failed: 'Dine henvendelser kunne ikke hentes.',
  before: {
    heading: 'Inden du går hjem',
    none: 'Du har nået det, der skulle nås i dag.',
    was: 'skulle være sket {{when}}',
    by: 'senest {{when}}',
    left_one: '{{count}} ting skal nås i dag',
    left_other: '{{count}} ting skal nås i dag',
  },
  meetings: {
    heading: 'Dagens møder',
    none: 'Du har ingen møder fra Hurtigspor i dag.',
    at: 'kl. {{time}}',
    outcome: 'Blev mødet holdt?',
    was: 'det var {{when}}',
  },
  rest: {
    heading: 'Dine andre henvendelser',
    none: 'Her kommer dine andre henvendelser, med den nærmeste frist først.',
    more: 'Vis flere',
    moreFailed: 'Resten kunne ikke hentes.',
  },
  empty: 'Du har ingen åbne henvendelser. De kommer her og i din chat, når en leder har sendt en.',
}
