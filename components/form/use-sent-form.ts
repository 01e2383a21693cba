'use client'

import { unstable_isUnrecognizedActionError as isStale, unstable_rethrow as rethrow } from 'next/navigation'
import { useActionState, useMemo } from 'react'
import type { FormState } from '@/lib/form'
import { flatValues } from '@/lib/http/form-data'
import { isLocale } from '@/lib/i18n/locale'
import en from '@/lib/i18n/messages/en/lost.json'
import fr from '@/lib/i18n/messages/fr/lost.json'

const words = { fr, en }

type Action<S extends FormState> = (state: Awaited<S>, form: FormData) => Promise<S>

/**
 * `useActionState` for a form that stays as it was typed when its answer does not come: no network, a server that fails, a page
 * from before an upgrade. Where there is no script yet, the action alone is what the form is sent to.
 */
export function useSentForm<S extends FormState>(action: Action<S>, start: Awaited<S>) {
  const sent = useMemo(() => (typeof window === 'undefined' ? action : keeping(action)), [action])
  return useActionState(sent, start)
}

function keeping<S extends FormState>(action: Action<S>): Action<S> {
  return async (state, form) => {
    try {
      return await action(state, form)
    } catch (error) {
      rethrow(error)
      const { lang } = document.documentElement
      const { title, help } = words[isLocale(lang) ? lang : 'fr']
      const code = isStale(error) ? 'stale' : navigator.onLine ? 'lost' : 'offline'
      return {
        ...state,
        serial: state.serial + 1,
        values: flatValues(form),
        errors: [],
        notice: null,
        refusal: { code, title: title[code], help: help[code] },
      }
    }
  }
}
