'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { type OnlineState, type Preview, unsent } from '../_state'

const PAUSE_MS = 350

/**
 * What the form's own action answers to `preview` whenever typing pauses; the latest answer counts. Of the answer to a form that was
 * sent (`serial`) everything begins anew.
 */
export function useLivePreview(
  action: (state: OnlineState, form: FormData) => Promise<OnlineState>,
  form: RefObject<HTMLFormElement | null>,
  serial: number,
) {
  const [live, setLive] = useState<{
    serial: number
    preview: Preview | null
    state: 'shown' | 'working' | 'wrong'
  }>({
    serial,
    preview: null,
    state: 'shown',
  })
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const now = live.serial === serial ? live : { serial, preview: null, state: 'shown' as const }

  async function ask(mine: number) {
    if (!form.current) return
    const data = new FormData(form.current)
    data.set('act', 'preview')
    const answer = await action(unsent, data).catch(() => null)
    if (mine !== turn.current) return
    const { preview } = answer ?? { preview: null }
    setLive((last) => ({ serial, preview: preview ?? last.preview, state: preview ? 'shown' : 'wrong' }))
  }

  function follow() {
    clearTimeout(timer.current)
    const mine = ++turn.current
    setLive({ ...now, state: 'working' })
    timer.current = setTimeout(() => void ask(mine), PAUSE_MS)
  }

  return { preview: now.preview, state: now.state, follow }
}
