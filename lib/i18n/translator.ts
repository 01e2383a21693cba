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

const made = new Map<string, unknown>()

/** The sentences of one namespace in one language: the one way to words for pages, mails, documents and the API. */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale} ${namespace}`
  if (!made.has(key)) made.set(key, make(locale, namespace))
  return made.get(key) as Translator<N>
}
