import { createTranslator } from 'use-intl/core'
import { memory } from '../remember'
import type { Locale } from './locale'
import { en } from './messages/en'
import { fr } from './messages/fr'

const messages = { fr, en } satisfies Record<Locale, unknown>
export type Messages = typeof fr
export type Namespace = keyof Messages

function make<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator<Messages, N>({
    locale,
    messages: messages[locale] as Messages,
    namespace,
    onError: (error) => {
      throw error
    },
  })
}

export type Translator<N extends Namespace> = ReturnType<typeof make<N>>

type Say = (key: string, values?: Record<string, unknown>, formats?: object) => string

/**
 * The same translator, which remembers what it said: finding a sentence and putting its numbers in takes some ten
 * microseconds, and a page says a hundred. Sentences with words put in (names, times) are made each time.
 */
function remembering<N extends Namespace>(t: Translator<N>): Translator<N> {
  const plain = t as unknown as Say
  const said = memory<string, string>({ most: 400 })
  const say: Say = (key, values, formats) => {
    const numbers = Object.values(values ?? {})
    if (formats || !numbers.every((value) => typeof value === 'number')) return plain(key, values, formats)
    const asked = values ? `${key} ${Object.keys(values)} ${numbers}` : key
    return said.made(asked, () => plain(key, values))
  }
  const { rich, markup, raw, has } = t
  return Object.assign(say, { rich, markup, raw, has }) as Translator<N>
}

const made = memory<string, object>({ most: 1000 })

/** The sentences of one namespace in one language: the one way to words for pages, mails, documents and the API. */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const t = made.made(`${locale} ${namespace}`, () => remembering(make(locale, namespace)))
  return t as Translator<N>
}
