export type Board = { status: number; html: string }

/** The whole page, as a browser asks for it. */
export async function readBoard(address: string, cookie: string): Promise<Board> {
  const response = await fetch(address, {
    headers: { cookie, 'accept-language': 'fr' },
    redirect: 'manual',
  })
  return { status: response.status, html: await response.text() }
}
