import { requestLocale } from '@/app/_edge/locale'

/** The front door: leads to the showcase in the visitor's language. */
export async function GET(): Promise<Response> {
  const headers = { Location: `/${await requestLocale()}`, Vary: 'Accept-Language, Cookie' }
  return new Response(null, { status: 307, headers })
}
