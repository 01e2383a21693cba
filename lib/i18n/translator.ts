import { createTranslator } from 'use-intl/core'
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

const REMEMBERED_SENTENCES = 1000

type Say = (key: string, values?: Record<string, unknown>, formats?: object) => string

/**
 * The same translator, which remembers what it said: finding a sentence and putting its numbers in takes some ten
 * microseconds, and a page says a hundred. Sentences with words put in (names, times) are made each time.
 */
function remembering<N extends Namespace>(t: Translator<N>): Translator<N> {
  const plain = t as unknown as Say
  const said = new Map<string, string>()
  const say: Say = (key, values, formats) => {
    const numbers = Object.values(values ?? {})
    if (formats || !numbers.every((value) => typeof value === 'number')) return plain(key, values, formats)
    const asked = values ? `${key} ${Object.keys(values)} ${numbers}` : key
    let sentence = said.get(asked)
    if (sentence === undefined) {
      if (said.size >= REMEMBERED_SENTENCES) said.clear()
      sentence = plain(key, values)
      said.set(asked, sentence)
    }
    return sentence
  }
  const { rich, markup, raw, has } = t
  return Object.assign(say, { rich, markup, raw, has }) as Translator<N>
}

const made = new Map<string, unknown>()

/** The sentences of one namespace in one language: the one way to words for pages, mails, documents and the API. */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale} ${namespace}`
  if (!made.has(key)) made.set(key, remembering(make(locale, namespace)))
  return made.get(key) as Translator<N>
}
