import type { MailboxLetter } from '@/domain/letters/letters/schema'
import type { Locale } from '@/lib/i18n/locale'
import { formatDayShort, formatTime } from '@/lib/time'
import styles from './mailbox.module.css'

/** When a letter was written, on its club's clock. */
export function When({ letter: { sentAt, zone }, locale }: { letter: MailboxLetter; locale: Locale }) {
  return (
    <time className={styles.when} dateTime={sentAt.toISOString()} title={zone}>
      {formatDayShort(sentAt, zone, locale)}, {formatTime(sentAt, zone, locale)}
    </time>
  )
}
