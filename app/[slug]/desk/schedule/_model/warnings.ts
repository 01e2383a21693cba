import type { Board } from '@/domain/schedule/board/schema'
import { CALENDAR, dayInstant, formatDate } from '@/lib/time'
import type { Words } from '../../_plan/words'

/** What is soon wrong with an aircraft or a pilot, in words. */
export function warningsOf(board: Board, subjectId: string, { t, shortDay, locale }: Words): string[] {
  return board.warnings
    .filter((warning) => warning.subjectId === subjectId)
    .map((warning) =>
      warning.kind === 'paper'
        ? t('warn.paper', {
            name: warning.name,
            day: formatDate(dayInstant(warning.expiresOn), CALENDAR, locale),
          })
        : t('warn.unavailable', {
            reason: warning.reason,
            from: shortDay(warning.from),
            to: shortDay(warning.to - 1),
          }),
    )
}
