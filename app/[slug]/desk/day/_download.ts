import { requestLocale } from '@/app/_edge/locale'
import { maybeStaff } from '@/app/_edge/staff'
import type { Locale } from '@/lib/i18n/locale'
import { openRegister, type Register } from './_register'

/** A file made of the register that an address asks for, for those who may see the day; 401 or 404 for others. */
export async function registerFile(
  request: Request,
  slug: string,
  make: (register: Register, told: { locale: Locale; club: string }) => Promise<BodyInit> | BodyInit,
  type: { content: string; end: string },
): Promise<Response> {
  const staff = await maybeStaff(slug)
  if (!staff) return new Response(null, { status: 401 })
  if (!staff.person.rights.includes('day.see')) return new Response(null, { status: 404 })
  const locale = await requestLocale(staff.person.language)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const register = await openRegister(staff, query, locale, new Date())
  const { t, from, to } = register
  const name = `${t('register.file')}-${slug}-${from}-${to}.${type.end}`
  return new Response(await make(register, { locale, club: staff.ref.name }), {
    headers: {
      'Content-Type': type.content,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
