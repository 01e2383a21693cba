import type { ReactNode } from 'react'
import { Body, Container, Head, Html, Preview } from 'react-email'
import type { Locale } from '@/lib/i18n/locale'
import type { ClubFacts } from '../facts'
import { colour, darkStyle, font } from '../theme'
import { bound } from '../words'
import { Wing } from './wing'

type Props = {
  locale: Locale
  club: ClubFacts
  title: string
  preview: string
  /** Why the reader gets this. */
  reason: string
  children: ReactNode
}

const gutter = { paddingLeft: 24, paddingRight: 24 }

/** The sheet every mail is written on: the club's letterhead with its line, the content, the footer. 600 px at most. */
export function Layout({ locale, club, title, preview, reason, children }: Props) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{darkStyle}</style>
      </Head>
      <Body
        lang={locale}
        className="e-paper"
        style={{ margin: 0, padding: '24px 0', backgroundColor: colour.paper }}
      >
        <Preview useTitleTag={false}>{preview}</Preview>
        <Container
          className="e-sheet e-ink"
          style={{
            width: '100%',
            maxWidth: 600,
            backgroundColor: colour.sheet,
            color: colour.ink,
            borderRadius: 8,
            fontFamily: font.text,
            fontSize: 16,
            lineHeight: '24px',
            wordBreak: 'break-word',
          }}
        >
          <Letterhead club={club} />
          <div style={{ ...gutter, paddingTop: 28, paddingBottom: 32 }}>{children}</div>
          <Footer club={club} reason={reason} />
        </Container>
      </Body>
    </Html>
  )
}

function Letterhead({ club }: { club: ClubFacts }) {
  return (
    <div
      style={{
        ...gutter,
        paddingTop: 20,
        paddingBottom: 20,
        borderBottom: `3px solid ${club.accent ?? colour.sky}`,
      }}
    >
      <table role="presentation" cellPadding="0" cellSpacing="0" border={0}>
        <tbody>
          <tr>
            <td style={{ verticalAlign: 'middle' }}>
              <Wing accent={club.accent ?? colour.sky} />
            </td>
            <td
              className="e-ink"
              style={{
                fontFamily: font.face,
                fontSize: 20,
                lineHeight: '26px',
                fontWeight: 700,
                color: colour.ink,
              }}
            >
              {club.name}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

const small = { margin: '0 0 8px', fontSize: 14, lineHeight: '21px', color: colour.soft }

function Footer({ club, reason }: { club: ClubFacts; reason: string }) {
  const where = [club.name, club.address, club.email].filter((part) => part !== '').join(', ')
  return (
    <div
      className="e-hair"
      style={{ ...gutter, paddingTop: 20, paddingBottom: 16, borderTop: `1px solid ${colour.mist}` }}
    >
      <p className="e-soft" style={small}>
        {[where, bound(club.phone)].filter((part) => part !== '').join('. ')}
      </p>
      <p className="e-soft" style={small}>
        {reason}
      </p>
    </div>
  )
}
