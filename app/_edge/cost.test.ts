import { expect, test } from 'vitest'
import type { z } from 'zod'
import { normalReference } from '@/domain/coupons/coupons/rules'
import { chosenPassword, credentials, forgottenForm } from '@/domain/doors/passwords/schema'
import { changeForm, planForm, withdrawForm } from '@/domain/schedule/plans/schema'
import * as visitForms from '@/domain/visits/visits/schema'
import { emailOrEmpty, normalEmail } from '@/lib/email'
import { ownPath } from '@/lib/http/own-path'
import { preferredLocale } from '@/lib/http/request'
import { readPhone } from '@/lib/phone'
import { isLocalDate } from '@/lib/time'
import { costOf } from '@/testing/cost'

const SIZE = 1_000_000
const texts = [
  'a',
  ' ',
  '-',
  '1',
  '+',
  '.',
  ',',
  '/',
  '@',
  'é',
  '\u0301',
  '(',
  '"',
  'a@',
  'a.',
  ' a',
  '1 ',
  '-1',
  '😀',
  '\u200b',
].map((sign) => sign.repeat(SIZE / sign.length))

const readers: Record<string, (text: string) => unknown> = {
  normalEmail,
  emailOrEmpty: (text) => emailOrEmpty.test(text),
  normalReference,
  readPhone: (text) => readPhone(text, 'FR'),
  preferredLocale,
  ownPath: (text) => ownPath(text, ['/demo'], '/demo'),
  isLocalDate,
  credentials: (text) => credentials.safeParse({ identifier: text, password: text }),
  forgotten: (text) => forgottenForm.safeParse({ identifier: text }),
  chosenPassword: (text) => chosenPassword.safeParse({ password: text }),
}
for (const [name, form] of Object.entries({ ...visitForms, planForm, changeForm, withdrawForm })) {
  const schema = typeof form === 'function' ? null : form
  if (!schema || !('safeParse' in (schema as object))) continue
  const shape = Object.keys((schema as unknown as z.ZodObject).def?.shape ?? {})
  readers[name] = (text) =>
    (schema as unknown as z.ZodType).safeParse(Object.fromEntries(shape.map((key) => [key, text])))
}

test.each(Object.keys(readers))('%s reads a megabyte of anything within a tenth of a second', (name) => {
  const slow = texts.flatMap((text) => {
    const took = costOf(() => readers[name]?.(text))
    return took > 100 ? [`${JSON.stringify(text.slice(0, 3))}: ${Math.round(took)} ms`] : []
  })
  expect(slow).toEqual([])
})
