import { requestLocale } from '@/app/_edge/locale'
import { operatorOf } from '@/app/_edge/operator'
import { page } from '@/app/_edge/page'
import { doorTitle } from '@/app/_parts/doors/words'
import { houseState } from '@/domain/doors/operators/queries'
import { undeclaredProxy } from '@/domain/doors/throttles/queries'
import { translator } from '@/lib/i18n/translator'
import { zoneCity } from '@/lib/time'
import { CreationsTable } from './_view/creations-table'
import { OperatorTop } from './_view/operator-top'
import { TemplatesSection } from './_view/templates-section'

const ZONE = 'Europe/Paris'

/** The operator's desk: how many platforms there are, which were asked for last, what became of Envol's letters. */
export default page(async () => {
  await operatorOf()
  const locale = await requestLocale()
  const { clubs, accounts, letters, creations } = await houseState()
  const proxy = await undeclaredProxy()
  const t = translator(locale, 'doors')
  const platforms = clubs.map(({ kind, count }) => [t('operator.kind', { kind }), count] as const)
  const heading = t('operator.heading')
  return (
    <>
      <OperatorTop locale={locale} />
      <main id="main" className="page">
        <title>{doorTitle(locale, heading, t('envol'))}</title>
        <h1>{heading}</h1>
        {proxy && (
          <p className="note up-16" role="status">
            <strong>{t('operator.proxy')}</strong>
          </p>
        )}
        <Figures heading={t('operator.clubs')} rows={[...platforms, [t('operator.accounts'), accounts]]} />
        <Figures
          heading={t('operator.letters')}
          rows={[
            [t('operator.open'), letters.open],
            [t('operator.kept'), letters.kept],
            [t('operator.failed'), letters.failed],
          ]}
        />
        <section className="up-40">
          <h2 id="creations">{t('operator.creations')}</h2>
          <CreationsTable locale={locale} zone={ZONE} creations={creations} />
          <p className="up-8 hint">{t('sessions.zone', { city: zoneCity(ZONE) })}</p>
        </section>
        <TemplatesSection locale={locale} />
      </main>
    </>
  )
})

function Figures({ heading, rows }: { heading: string; rows: (readonly [string, number])[] }) {
  return (
    <section className="up-28">
      <h2>{heading}</h2>
      <dl className="up-16 house-figures">
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
