'use server'

import { requestLocale } from '@/app/_edge/locale'
import { operatorOf } from '@/app/_edge/operator'
import { answered } from '@/app/_edge/refused'
import { templateChoice } from '@/domain/platforms/templates/schema'
import { setTemplate } from '@/domain/platforms/templates/set-template'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'

/** The operator chooses what new platforms of a language and activity are copied from. */
export async function chooseTemplate(state: FormState, form: FormData): Promise<FormState> {
  await operatorOf()
  const t = translator(await requestLocale(), 'creation')
  const unknown = { errors: [{ field: 'slug', message: t('template.unknown') }] }
  const { data } = templateChoice.safeParse(formValues(form))
  if (!data) return answered(state, form, unknown)
  try {
    await setTemplate(data.language, data.mainActivity, data.slug)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return answered(state, form, unknown)
    throw error
  }
  return answered(state, form, { notice: t('template.saved') })
}
