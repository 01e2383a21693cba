'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { startTransition, useEffect } from 'react'

/** The pages of the desk are named by their own server, always inside this application. */
const inside = (href: string) => href as Route

/** Follows the page's links that ask for it (`data-soft`) without loading everything anew; draws nothing. */
export function SoftLinks() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[data-soft]') : null
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
      if (!(link instanceof HTMLAnchorElement) || !plain || event.defaultPrevented) return
      event.preventDefault()
      const { href, dataset } = link
      startTransition(() => router.push(inside(href), { scroll: dataset.soft !== 'stay' }))
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return null
}
