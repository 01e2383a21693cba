'use server'

import { revalidatePath } from 'next/cache'
import { buttonAction, formAction, Mistyped } from '@/app/_edge/form-action'
import { forgetClub } from '@/app/_edge/gates'
import { atDesk } from '@/app/_edge/inside'
import { labelsOf } from '@/app/_edge/mended'
import { loadContact } from '@/domain/club/clubs/queries'
import { changeIdentity } from '@/domain/settings/identity/change-identity'
import { loadIdentity } from '@/domain/settings/identity/queries'
import { identityForm } from '@/domain/settings/identity/schema'
import { removeSamples } from '@/domain/settings/samples/remove-samples'
import { changeTexts } from '@/domain/settings/texts/change-texts'
import { loadTexts } from '@/domain/settings/texts/queries'
import { textsForm } from '@/domain/settings/texts/schema'
import { fingerprint } from '@/lib/fingerprint'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { readPhone } from '@/lib/phone'
import { identityValues } from './_identity'
import { untouchedSettings } from './_state'
import { textValues } from './_texts'

const labels = ({ locale }: { locale: Locale }) => {
  const t = translator(locale, 'settings')
  return labelsOf(['empty', 'long', 'email', 'phone'], 'long', (key) => t(`problem.${key}`))
}

/** Says anew who the club is; where somebody else was quicker, shows what is stored now beside what was typed. */
export const saveIdentity = formAction(
  atDesk,
  {
    schema: identityForm,
    labels,
    start: untouchedSettings,
    refused: async ({ inClub }, refusal, answer) => {
      if (refusal.code !== 'settings_changed') return answer
      return inClub(async (club) => {
        const [identity, { country }] = [await loadIdentity(club), await loadContact(club)]
        const values = { ...answer.values, read: fingerprint(identity) }
        return { ...answer, values, stored: identityValues(identity, country) }
      })
    },
  },
  async ({ ref, inClub }, { read, phone, meetingPlace = {}, ...typed }) => {
    await inClub(async (club) => {
      const { country } = await loadContact(club)
      const dialled = phone === '' ? '' : readPhone(phone, country)
      if (dialled === null) throw new Mistyped({ path: ['phone'], message: 'phone' })
      await changeIdentity(club, { ...typed, meetingPlace, phone: dialled }, read)
    })
    forgetClub(ref.slug)
    revalidatePath(`/${ref.slug}/desk`, 'layout')
    return `/${ref.slug}/desk/settings?done=identity`
  },
)

/** Writes the club's texts anew; its other button only shows how they will look. */
export const saveTexts = formAction(
  atDesk,
  {
    schema: textsForm,
    labels,
    start: untouchedSettings,
    refused: async ({ inClub }, refusal, answer) => {
      if (refusal.code !== 'settings_changed') return answer
      const { texts } = await inClub((club) => loadTexts(club))
      const values = { ...answer.values, read: fingerprint(texts) }
      return { ...answer, values, stored: textValues(texts) }
    },
  },
  async ({ ref, inClub }, { read, ...texts }, form) => {
    if (form.get('act') === 'preview') return {}
    await inClub((club) => changeTexts(club, texts, read))
    return `/${ref.slug}/desk/settings?done=texts`
  },
)

/** Takes away what nothing real uses of what the club was given to start with. */
export const emptySamples = buttonAction(atDesk, async ({ ref, inClub }) => {
  await inClub((club) => removeSamples(club))
  return `/${ref.slug}/desk/settings?done=samples`
})
