import { registerPdf } from '@/emails/documents/register'
import { CALENDAR, dayInstant, formatDayShort } from '@/lib/time'
import { registerFile } from '../_download'

/** The register as a PDF, to be signed and kept. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[slug]/desk/day/register.pdf'>,
): Promise<Response> {
  const type = { content: 'application/pdf', end: 'pdf' }
  return registerFile(
    request,
    (await params).slug,
    async ({ t, lines, totals, limits, ...register }, { locale, club }) =>
      new Uint8Array(
        await registerPdf({
          locale,
          club,
          address: register.settings.address,
          title: t('register.heading'),
          span: t('register.caption', { from: register.fromName, to: register.toName }),
          made: t('register.made', { day: register.today }),
          columns: {
            date: t('register.date'),
            aircraft: t('register.aircraft'),
            pilot: t('register.pilot'),
            passengers: t('register.passengers'),
            tookOff: t('register.tookOff'),
            landed: t('register.landed'),
            duration: t('register.duration'),
            activity: t('register.activity'),
            note: t('register.note'),
          },
          lines: lines.map((line) => ({
            date: `${formatDayShort(dayInstant(line.date), CALENDAR, locale)} ${line.date.slice(0, 4)}`,
            aircraft: `${line.registration} ${line.type}`,
            pilot: line.pilot,
            passengers: String(line.passengers),
            tookOff: line.tookOff,
            landed: line.landed,
            duration: t('register.minutes', { count: line.minutes }),
            activity: line.activity,
            note: [...(line.actual ? [] : [t('register.planned')]), ...line.warnings].join(', '),
          })),
          totals: t.markup('register.totals', { ...totals, b: (words) => words }),
          empty: t('register.none'),
          law: [
            t('register.lawHelp'),
            ...limits.map(({ text, source }) => `${text} (${source})`),
            register.share,
          ],
          pageOf: (page, pages) => t('register.page', { page, pages }),
        }),
      ),
    type,
  )
}
