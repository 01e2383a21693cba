'use client'

import { usePathname } from 'next/navigation'

type Props = { label: string; places: readonly { href: string; name: string }[] }

/** The pages of the client area; the one that is open says so. */
export function AreaNav({ label, places }: Props) {
  const path = usePathname()
  return (
    <nav className="area-nav" aria-label={label}>
      <ul>
        {places.map(({ href, name }) => (
          <li key={href}>
            <a href={href} aria-current={path === href ? 'page' : path.startsWith(`${href}/`) || undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
