import { accountOf } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { Heading } from '@/components/ui/heading'
import { inAccount } from '@/db/account'
import { contactOf } from '@/domain/doors/accounts/queries'
import { translator } from '@/lib/i18n/translator'
import { AreaForm } from '../../_view/area-form'
import { formCopy } from '../../_words'
import { closeAccount } from '../../actions'

/** What goes with an account, and the address to type. */
export default page(async () => {
  const id = await accountOf()
  const { email, language } = await inAccount(id, contactOf)
  const locale = await requestLocale(language)
  const t = translator(locale, 'account')
  const heading = t('close.heading')
  return (
    <main id="main" className="page area">
      <Heading page="account-close">{heading}</Heading>
      <ul className="list up-16">
        <li>{t('close.everything')}</li>
        <li>{t('close.week')}</li>
      </ul>
      <AreaForm
        action={closeAccount}
        grave
        copy={formCopy(locale, heading, t('close.send'))}
        fields={[
          {
            name: 'email',
            label: t('close.type'),
            hint: t('close.typeHint', { email }),
            type: 'email',
            autoComplete: 'off',
            maxLength: 254,
          },
        ]}
      />
      <p className="up-24">
        <a className="plain-link" href="/account/details">
          {t('back')}
        </a>
      </p>
    </main>
  )
})
