import { notFound } from 'next/navigation'
import { accountOf } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { Heading } from '@/components/ui/heading'
import { inAccount } from '@/db/account'
import { platformAt } from '@/domain/platforms/platforms/queries/platforms'
import { translator } from '@/lib/i18n/translator'
import { AreaForm } from '../../../../_view/area-form'
import { formCopy } from '../../../../_words'
import { deletePlatform } from '../../../../actions'

/** What goes with a test platform, and the name to type. Another's, or one in production, is a 404. */
export default page(async ({ params }: PageProps<'/account/platforms/[slug]/delete'>) => {
  const id = await accountOf()
  const { slug } = await params
  const platform = await inAccount(id, (account) => platformAt(account, slug))
  if (platform?.kind !== 'test') notFound()
  const locale = await requestLocale()
  const t = translator(locale, 'account')
  const heading = t('delete.heading', { slug })
  return (
    <main id="main" className="page area">
      <Heading page="delete">{heading}</Heading>
      <p className="lead">{t('delete.lead', { name: platform.name })}</p>
      <ul className="list up-16">
        <li>{t('delete.everything')}</li>
        <li>{t('delete.others')}</li>
        <li>{t('delete.week')}</li>
      </ul>
      <AreaForm
        action={deletePlatform.bind(null, slug)}
        grave
        copy={formCopy(locale, heading, t('delete.send'))}
        fields={[
          {
            name: 'domainName',
            label: t('delete.type'),
            hint: t('delete.typeHint', { slug }),
            autoComplete: 'off',
            maxLength: 60,
            mono: true,
          },
        ]}
      />
      <p className="up-24">
        <a className="plain-link" href="/account/platforms">
          {t('back')}
        </a>
      </p>
    </main>
  )
})
