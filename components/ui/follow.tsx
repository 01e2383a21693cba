'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 400

type Props = {
  /** Answers `{stage}`. */
  href: string
  /** As it was when the page was drawn. */
  stage: string
}

/** Has the page drawn again whenever the work that it shows has come a step further. */
export function Follow({ href, stage }: Props) {
  const router = useRouter()
  useEffect(() => {
    let over = false
    let timer = 0
    const look = async () => {
      const found = await stageAt(href)
      if (over) return
      if (found !== null && found !== stage) router.refresh()
      timer = window.setTimeout(look, EVERY_MS)
    }
    timer = window.setTimeout(look, EVERY_MS)
    return () => {
      over = true
      window.clearTimeout(timer)
    }
  }, [href, stage, router])
  return (
    <noscript>
      <meta httpEquiv="refresh" content="1" />
    </noscript>
  )
}

/** Null when there is no answer just now. */
async function stageAt(href: string): Promise<string | null> {
  try {
    const answer: unknown = await (await fetch(href, { cache: 'no-store' })).json()
    return isStage(answer) ? answer.stage : null
  } catch {
    return null
  }
}

function isStage(answer: unknown): answer is { stage: string } {
  return (
    typeof answer === 'object' && answer !== null && 'stage' in answer && typeof answer.stage === 'string'
  )
}
