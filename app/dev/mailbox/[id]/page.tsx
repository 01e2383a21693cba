import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { isMailboxOpen } from '@/app/_edge/from-here'
import { requestLocale } from '@/app/_edge/locale'
import { MailFrame } from '@/app/_parts/mail-frame'
import { mailboxLetter } from '@/domain/letters/mailbox/queries'
import styles from '../mailbox.module.css'
import { When } from '../when'
import { mailboxWords } from '../words'

const letterAt = cache(async (id: string) => (isMailboxOpen() ? mailboxLetter(id) : null))

export async function generateMetadata({ params }: PageProps<'/dev/mailbox/[id]'>): Promise<Metadata> {
  const letter = await letterAt((await params).id)
  return { title: letter?.subject ?? mailboxWords(await requestLocale()).title }
}

export default async function LetterPage({ params }: PageProps<'/dev/mailbox/[id]'>) {
  const letter = await letterAt((await params).id)
  if (!letter) notFound()
  const locale = await requestLocale()
  const t = mailboxWords(locale)
  return (
    <>
      <p>
        <a href="/dev/mailbox">{t.back}</a>
      </p>
      <h1>{letter.subject}</h1>
      <dl className={styles.facts}>
        <dt>{t.to}</dt>
        <dd>{letter.to}</dd>
        <dt>{t.club}</dt>
        <dd>{letter.club}</dd>
        <dt>{t.written}</dt>
        <dd>
          <When letter={letter} locale={locale} />
        </dd>
        {letter.attachments.length > 0 && <dt>{t.attachments}</dt>}
        {letter.attachments.map(({ filename }) => (
          <dd key={filename}>
            <a href={`/dev/mailbox/${letter.id}/${encodeURIComponent(filename)}`}>{filename}</a>
          </dd>
        ))}
      </dl>
      <MailFrame className={styles.mail} title={t.message} html={letter.html} />
      <details open>
        <summary>{t.text}</summary>
        <pre className={styles.text}>{letter.text}</pre>
      </details>
    </>
  )
}
