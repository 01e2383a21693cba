'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState, useTransition } from 'react'
import type { Drop, DropAnswer, ExchangeDrop, Undo } from '../_drop-state'
import type { Movable } from '../_model/movable'
import { drop as dropThere, exchange as exchangeThem } from '../drop'

/** What a drag has led to: a question, a refusal, or nothing to be answered. */
export type Pending = {
  booking: Movable
  drop: Drop
  answer: Extract<DropAnswer, { kind: 'refused' }> | null
}

const UNDO_MS = 10_000

/** Sends drops, keeps what is to be answered, and offers to undo the last one for ten seconds. */
export function useDrops(slug: string, told: { undone: string; lost: string }) {
  const router = useRouter()
  const [pending, setPending] = useState<Pending | null>(null)
  const [undo, setUndo] = useState<{ text: string; undo: Undo } | null>(null)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const [sending, start] = useTransition()
  useEffect(() => {
    if (!undo) return
    const timer = setTimeout(() => setUndo(null), UNDO_MS)
    return () => clearTimeout(timer)
  }, [undo])

  const fail = useCallback((text: string) => {
    setSaid(text)
    setProblem(text)
  }, [])
  const answer = useCallback(
    (send: () => Promise<DropAnswer>, kept: Omit<Pending, 'answer'> | null, done?: string) =>
      start(async () => {
        setUndo(null)
        setProblem('')
        const result = await send().catch(() => null)
        if (!result) return fail(told.lost)
        router.refresh()
        if (result.kind === 'done') {
          setPending(null)
          setSaid(done ?? result.text)
          if (!done) setUndo(result)
        } else if (kept) {
          setPending({ ...kept, answer: result })
        } else {
          fail(result.state.refusal?.title ?? '')
          setPending(null)
        }
      }),
    [router, told, fail],
  )
  const send = useCallback(
    (booking: Movable, drop: Drop) => answer(() => dropThere(slug, drop), { booking, drop }),
    [answer, slug],
  )
  return {
    pending,
    undo,
    said,
    /** Why the last one came to nothing, when there is nothing to choose. */
    problem,
    sending,
    send,
    /** An external booking is asked about first: its customer will be told. */
    wish: (booking: Movable, drop: Drop) =>
      booking.external ? setPending({ booking, drop, answer: null }) : send(booking, drop),
    exchange: (wish: ExchangeDrop, kept: Pending) => answer(() => exchangeThem(slug, wish), kept),
    undoLast: () =>
      undo &&
      answer(
        () =>
          undo.undo.kind === 'drop'
            ? dropThere(slug, undo.undo.drop)
            : exchangeThem(slug, undo.undo.exchange),
        null,
        told.undone,
      ),
    leave: () => setPending(null),
    say: setSaid,
  }
}

export type Drops = ReturnType<typeof useDrops>
