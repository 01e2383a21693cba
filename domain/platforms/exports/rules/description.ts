import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { columnsLeftOut, tablesLeftOut } from './left-out'

type Written = { name: string; columns: readonly string[]; rows: number }

/** The file that says what an export holds, how it is written, and what is left out. */
export function descriptionOf(
  { slug, name, at }: { slug: string; name: string; at: Date },
  tables: readonly Written[],
  locale: Locale,
): string {
  const t = translator(locale, 'export')
  const left = [
    ...tablesLeftOut.map((table) => `- ${table}`),
    ...Object.entries(columnsLeftOut).map(([table, columns]) => `- ${table}: ${columns.join(', ')}`),
  ]
  const held = tables.map(({ name, columns, rows }) => `- ${name} (${rows}): ${columns.join(', ')}`)
  return [
    `# ${t('title', { name, slug })}`,
    t('at', { at: at.toISOString() }),
    t('form'),
    `## ${t('left')}`,
    t('leftText'),
    left.join('\n'),
    `## ${t('tables')}`,
    held.join('\n'),
    '',
  ].join('\n\n')
}
