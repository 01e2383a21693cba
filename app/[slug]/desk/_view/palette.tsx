'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { type Found, optionId, PaletteList } from './palette-list'
import { useFound } from './use-found'

type Props = {
  slug: string
  pages: readonly Found[]
  words: {
    label: string
    hint: string
    key: string
    list: string
    search: string
    /** `9` stands for how many. */
    one: string
    many: string
    headings: Readonly<Record<Found['group'], string>>
  }
}

/**
 * The desk's search field, which Ctrl-K leads to: bookings, pilots, aircraft and pages while typing. Without JavaScript it is
 * a form that searches the bookings.
 */
export function Palette({ slug, pages, words }: Props) {
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const bookings = `/${slug}/desk/bookings`
  const found = useFound(`/${slug}/desk/palette.json`, typed, pages, (text) => ({
    group: 'bookings',
    label: words.search,
    detail: text,
    href: `${bookings}?q=${encodeURIComponent(text)}`,
  }))
  const shown = open && found.length > 0
  const at = Math.min(active, found.length - 1)
  useEffect(() => {
    const called = (event: globalThis.KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
      setOpen(true)
    }
    document.addEventListener('keydown', called)
    return () => document.removeEventListener('keydown', called)
  }, [])
  useEffect(() => {
    if (shown) document.getElementById(optionId(list, at))?.scrollIntoView({ block: 'nearest' })
  }, [shown, at, list])
  const go = (href: string) => {
    setOpen(false)
    window.location.assign(href)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      if (shown) setActive((at + step + found.length) % found.length)
      else setOpen(true)
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      if (!shown) setTyped('')
      setOpen(false)
    }
    const meant = found[at]
    if (event.key === 'Enter' && shown && meant) {
      event.preventDefault()
      go(meant.href)
    }
  }
  return (
    <search className="palette">
      <form action={bookings}>
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          name="q"
          role="combobox"
          aria-label={words.label}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? list : undefined}
          aria-activedescendant={shown ? optionId(list, at) : undefined}
          aria-keyshortcuts="Control+K"
          placeholder={words.hint}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
            setOpen(true)
          }}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
        <span className="palette-key" aria-hidden="true">
          {words.key}
        </span>
      </form>
      {shown && (
        <PaletteList
          id={list}
          label={words.list}
          headings={words.headings}
          found={found}
          active={at}
          point={setActive}
          go={go}
        />
      )}
      <span className="visually-hidden" role="status">
        {shown && (found.length === 1 ? words.one : words.many.replace('9', String(found.length)))}
      </span>
    </search>
  )
}
