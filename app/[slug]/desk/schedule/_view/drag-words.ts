import type { Translator } from '@/lib/i18n/translator'
import { type FormWords, formWords } from '../../_plan/form-words'

const names = [
  'move',
  'refusedMove',
  'exchange',
  'undo',
  'undone',
  'lost',
  'help',
  'created',
  'left',
  'now',
  'wished',
  'toldCrew',
] as const
const help = ['pointer', 'touch', 'lift', 'push', 'stretch', 'put', 'fresh', 'off', 'back'] as const

export type DragWords = FormWords &
  Record<(typeof names)[number], string> & {
    /** `{name}`, `{before}`, `{after}`. */
    title: string
    /** `{time}`. */
    leave: string
    /** `{time}`. */
    refusedAt: string
    /** `{name}`. */
    lifted: string
    helpLines: readonly string[]
  }

/** What the board says while things are moved on it, for the browser. */
export function dragWords(t: Translator<'schedule'>): DragWords {
  const said = Object.fromEntries(names.map((name) => [name, t(`drag.${name}`)])) as Record<
    (typeof names)[number],
    string
  >
  return {
    ...formWords(t, { submit: t('drag.move'), told: t('form.told') }),
    ...said,
    title: t('drag.title', { name: '{name}', before: '{before}', after: '{after}' }),
    leave: t('drag.leave', { time: '{time}' }),
    refusedAt: t('drag.refusedAt', { time: '{time}' }),
    lifted: t('drag.lifted', { name: '{name}' }),
    helpLines: help.map((name) => t(`drag.helpLine.${name}`)),
  }
}
