import type { CSSProperties, ReactNode } from 'react'
import { Button, Heading, Link } from 'react-email'
import { colour, font } from '../theme'

const face: CSSProperties = { fontFamily: font.face, fontWeight: 700, color: colour.ink }

export function Title({ children }: { children: ReactNode }) {
  return (
    <Heading as="h1" className="e-ink" style={{ ...face, margin: 0, fontSize: 26, lineHeight: '32px' }}>
      {children}
    </Heading>
  )
}

export function Subtitle({ children }: { children: ReactNode }) {
  return (
    <Heading
      as="h2"
      className="e-ink"
      style={{ ...face, margin: '28px 0 8px', fontSize: 18, lineHeight: '24px' }}
    >
      {children}
    </Heading>
  )
}

export function Lead({ children }: { children: ReactNode }) {
  return (
    <p className="e-soft" style={{ margin: '8px 0 0', color: colour.soft }}>
      {children}
    </p>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <p className="e-ink" style={{ margin: '20px 0 0', color: colour.ink }}>
      {children}
    </p>
  )
}

/** A link inside a sentence: its address is not repeated in the plain text. */
export function Inline({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="e-link" style={{ color: colour.sky, textDecoration: 'underline' }}>
      {children}
    </Link>
  )
}

/** The one thing to do; in plain text, its words and its address. */
export function Action({ href, children }: { href: string; children: string }) {
  return (
    <div style={{ margin: '28px 0 0' }} data-line={`${children}\n${href}`}>
      <Button
        href={href}
        className="e-button"
        style={{
          padding: '13px 22px',
          borderRadius: 8,
          backgroundColor: colour.sky,
          color: colour.onSky,
          fontFamily: font.text,
          fontSize: 16,
          fontWeight: 600,
        }}
      >
        {children}
      </Button>
    </div>
  )
}

/** What must be read, behind the look's dawn line. */
export function Callout({ children }: { children: ReactNode }) {
  return (
    <div
      className="e-weather"
      style={{ margin: '24px 0 0', padding: '12px 0 12px 16px', borderLeft: `4px solid ${colour.dawn}` }}
    >
      <p className="e-ink" style={{ margin: 0, color: colour.ink }}>
        {children}
      </p>
    </div>
  )
}

export function Dashes({ items, accent }: { items: string[]; accent: string | null }) {
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
      <tbody>
        {items.map((item) => (
          <tr key={item} data-line={`- ${item}`}>
            <td
              width="18"
              style={{ padding: '15px 9px 0 0', verticalAlign: 'top', fontSize: 0, lineHeight: 0 }}
            >
              <div style={{ width: 9, height: 2, backgroundColor: accent ?? colour.sky }} />
            </td>
            <td className="e-ink" style={{ padding: '4px 0', color: colour.ink }}>
              {item}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
