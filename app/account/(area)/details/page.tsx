import { accountOf } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { Heading } from '@/components/ui/heading'
import { inAccount } from '@/db/account'
import { contactOf } from '@/domain/doors/accounts/queries'
import { countryNames } from '@/domain/platforms/signups/rules/countries'
import { languageNames, locales } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { displayPhone } from '@/lib/phone'
import { AreaForm } from '../../_view/area-form'
import { contactLabels, formCopy } from '../../_words'
import { saveContact } from '../../actions'

/** Who the account is: contact, country, the language of its mails; and the way out of Envol. */
export default page(async () => {
  const id = await accountOf()
  const contact = await inAccount(id, contactOf)
  const locale = await requestLocale(contact.language)
  const t = translator(locale, 'account')
  const labels = contactLabels(locale)
  const heading = t('details.heading')
  const { email, firstName, lastName, organisation, phone, country, language } = contact
  return (
    <main id="main" className="page area">
      <Heading page="account-details">{heading}</Heading>
      <p className="lead">{t('details.lead', { email })}</p>
      <AreaForm
        action={saveContact}
        copy={formCopy(locale, heading, t('details.send'))}
        fields={[
          {
            name: 'firstName',
            label: labels.firstName,
            value: firstName,
            autoComplete: 'given-name',
            maxLength: 80,
          },
          {
            name: 'lastName',
            label: labels.lastName,
            value: lastName,
            autoComplete: 'family-name',
            maxLength: 80,
          },
          {
            name: 'organisation',
            label: labels.organisation,
            value: organisation,
            autoComplete: 'organization',
            maxLength: 80,
          },
          {
            name: 'phone',
            label: labels.phone,
            optional: t('optional'),
            value: phone ? displayPhone(phone, country) : '',
            type: 'tel',
            autoComplete: 'tel',
            maxLength: 40,
          },
          {
            name: 'country',
            label: labels.country,
            value: country,
            autoComplete: 'country',
            options: countryNames(locale).map(({ code, name }) => ({ value: code, name })),
          },
          {
            name: 'language',
            label: labels.language,
            hint: t('details.languageHint'),
            value: language,
            autoComplete: 'language',
            options: locales.map((one) => ({ value: one, name: languageNames[one] })),
          },
        ]}
      />
      <section className="part">
        <h2>{t('details.leave')}</h2>
        <p className="up-8">{t('details.leaveText')}</p>
        <p className="up-8">
          <a className="plain-link grave" href="/account/close">
            {t('details.close')}
          </a>
        </p>
      </section>
    </main>
  )
})
