'use server'

import { formAction } from '@/app/_edge/form-action'
import { requestLocale } from '@/app/_edge/locale'
import { operatorOf } from '@/app/_edge/operator'
import { templateChoice } from '@/domain/platforms/templates/schema'
import { setTemplate } from '@/domain/platforms/templates/set-template'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

async function atOperator() {
  await operatorOf()
  return { locale: await requestLocale(), zone: 'UTC' }
}

const unknown = (locale: Locale) => translator(locale, 'creation')('template.unknown')

/** The operator chooses what new platforms of a language and activity are copied from. */
export const chooseTemplate = formAction(
  atOperator,
  {
    schema: templateChoice,
    labels: ({ locale }) => ({ say: () => unknown(locale) }),
    refused: ({ locale }, { code }, answer) =>
      code === 'not_found'
        ? { ...answer, refusal: null, errors: [{ field: 'slug', message: unknown(locale) }] }
        : answer,
  },
  async ({ locale }, { language, mainActivity, slug }) => {
    await setTemplate(language, mainActivity, slug)
    return { notice: translator(locale, 'creation')('template.saved') }
  },
)
