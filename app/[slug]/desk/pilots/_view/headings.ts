import type { PeopleWords } from '../../_people/words'

/** "1 champ à corriger", "2 champs à corriger"...: a browser has no sentences of its own. */
export const headingsOf = (t: PeopleWords['t']) =>
  [1, 2, 3, 4, 5].map((count) => t('problem.heading', { count }))
