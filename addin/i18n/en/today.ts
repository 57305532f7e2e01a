import type { Texts } from '../texts.ts'

export const today: Texts['today'] = {
  title: 'Today',
  failed: 'Your requests could not be loaded.',
  before: {
    heading: 'Before you go home',
    none: 'You have done what had to be done today.',
    was: 'was due {{when}}',
    by: 'by {{when}}',
    left_one: '{{count}} thing to do today',
    left_other: '{{count}} things to do today',
  },
  meetings: {
    heading: 'Today’s meetings',
    none: 'You have no meetings from Hurtigspor today.',
    at: 'at {{time}}',
    outcome: 'Was the meeting held?',
    was: 'it was {{when}}',
  },
  rest: {
    heading: 'Your other requests',
    none: 'Your other requests will be here, nearest deadline first.',
    more: 'Show more',
    moreFailed: 'The rest could not be loaded.',
  },
  empty: 'You have no open requests. They come here and in your chat when a leader has sent one.',
}
