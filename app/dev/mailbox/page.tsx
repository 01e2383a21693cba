import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isMailboxOpen } from '@/app/_edge/from-here'
import { requestLocale } from '@/app/_edge/locale'
import { mailbox } from '@/domain/letters/mailbox/queries'
import styles from './mailbox.module.css'
import { When } from './when'
import { mailboxWords } from './words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: mailboxWords(await requestLocale()).title }
}

export default async function MailboxPage({ searchParams }: PageProps<'/dev/mailbox'>) {
  if (!isMailboxOpen()) notFound()
  const asked = (await searchParams).to
  const to = typeof asked === 'string' && asked.trim() !== '' ? asked : null
  const [locale, letters] = await Promise.all([requestLocale(), mailbox(to)])
  const t = mailboxWords(locale)
  return (
    <>
      <h1>{t.title}</h1>
      <p className={styles.soft}>{t.lead}</p>
      <form className={styles.filter} method="get">
        <label htmlFor="to">{t.to}</label>
        <input id="to" name="to" type="email" defaultValue={to ?? ''} autoComplete="off" />
        <button className="button small" type="submit">
          {t.filter}
        </button>
        {to && <a href="/dev/mailbox">{t.all}</a>}
      </form>
      {letters.length === 0 && <p className={styles.empty}>{to ? t.noneFor : t.none}</p>}
      <ul className={styles.list}>
        {letters.map((letter) => (
          <li key={letter.id}>
            <a href={`/dev/mailbox/${letter.id}`}>{letter.subject}</a>
            <When letter={letter} locale={locale} />
            <span className={styles.soft}>
              {letter.to}, {letter.club}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        <a href={`/dev/mailbox.json${to ? `?to=${encodeURIComponent(to)}` : ''}`}>{t.json}</a>
      </p>
    </>
  )
}
