/** A message of PostgreSQL's protocol 3: https://www.postgresql.org/docs/current/protocol-message-formats.html */
export type Message = { type: string; body: Buffer }

/**
 * Cuts a stream into messages, whatever the pieces in which it arrives. `startup`: the first has no type, as a client's
 * does; and the server's one-byte answer to a request for encryption is not understood, so none may be made.
 */
export function messagesOf(startup: boolean): (chunk: Buffer) => Message[] {
  let rest: Buffer = Buffer.alloc(0)
  let first = startup
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    const found: Message[] = []
    for (;;) {
      const head = first ? 0 : 1
      if (rest.length < head + 4) return found
      const end = head + rest.readInt32BE(head)
      if (rest.length < end) return found
      if (!first) found.push({ type: String.fromCharCode(rest[0] ?? 0), body: rest.subarray(5, end) })
      rest = rest.subarray(end)
      first = false
    }
  }
}

function textAt(body: Buffer, offset: number): { text: string; next: number } {
  const end = body.indexOf(0, offset)
  return { text: body.toString('utf8', offset, end), next: end + 1 }
}

/** Parse: the statement's name and text. */
export function readParse(body: Buffer): { name: string; text: string } {
  const name = textAt(body, 0)
  return { name: name.text, text: textAt(body, name.next).text }
}

/** Query: the text alone. */
export function readQuery(body: Buffer): string {
  return textAt(body, 0).text
}

/** Bind: the statement's name and its parameters, which postgres.js sends as text. */
export function readBind(body: Buffer): { name: string; parameters: (string | null)[] } {
  const portal = textAt(body, 0)
  const statement = textAt(body, portal.next)
  let offset = statement.next + 2 + 2 * body.readInt16BE(statement.next)
  const count = body.readInt16BE(offset)
  offset += 2
  const parameters: (string | null)[] = []
  for (let n = 0; n < count; n++) {
    const length = body.readInt32BE(offset)
    offset += 4
    parameters.push(length < 0 ? null : body.toString('utf8', offset, offset + length))
    offset += Math.max(0, length)
  }
  return { name: statement.text, parameters }
}
