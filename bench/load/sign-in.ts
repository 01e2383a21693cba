const hidden = /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?\/>/g

const plain = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')

/** Signs in at a club's door as a browser without scripts does; gives the cookies it goes on with. */
export async function signedIn(
  url: string,
  slug: string,
  { identifier, password }: { identifier: string; password: string },
): Promise<string> {
  const door = `${url}/${slug}/login`
  const page = await fetch(door)
  const html = await page.text()
  const [form = ''] = html.slice(html.indexOf('<main')).match(/<form[\s\S]*?<\/form>/) ?? []
  const body = new FormData()
  for (const [, name = '', value = ''] of form.matchAll(hidden)) body.append(plain(name), plain(value))
  body.append('identifier', identifier)
  body.append('password', password)
  const answer = await fetch(door, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: url, cookie: cookiesOf(page) },
  })
  const cookies = cookiesOf(answer)
  if (answer.status !== 303 || cookies === '') throw new Error(`nobody was signed in: ${answer.status}`)
  return cookies
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
