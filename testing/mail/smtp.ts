import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

type SmtpMail = { from: string; to: string[]; data: string }

/** Replies by command; a mood replaces some: `{ 'RCPT TO': '550 no such user' }`. `{ EHLO: 'drip' }`: says line after line, and never the last. */
export type SmtpMood = Partial<Record<'CONNECT' | 'EHLO' | 'MAIL FROM' | 'RCPT TO' | 'DATA' | 'END', string>>

/** A mail server on one socket: enough of SMTP (RFC 5321) to take a mail, or to refuse it at any step. */
export async function startSmtp() {
  const taken: SmtpMail[] = []
  let mood: SmtpMood = {}
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    serve(socket, mood, (mail) => taken.push(mail))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    be: (next: SmtpMood) => {
      mood = next
    },
    stop() {
      for (const socket of sockets) socket.destroy()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function serve(socket: Socket, mood: SmtpMood, take: (mail: SmtpMail) => void): void {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let mail: SmtpMail = { from: '', to: [], data: '' }
  let inData = false
  say(mood.CONNECT ?? '220 mail.test ESMTP')
  createInterface({ input: socket }).on('line', (line) => {
    if (inData && line !== '.') {
      mail.data += `${line}\n`
      return
    }
    if (inData) {
      inData = false
      const reply = mood.END ?? '250 taken'
      if (reply.startsWith('250')) take(mail)
      mail = { from: '', to: [], data: '' }
      return say(reply)
    }
    const command = line.toUpperCase()
    if (command.startsWith('EHLO')) return mood.EHLO === 'drip' ? drip(socket) : say('250 mail.test')
    if (command.startsWith('MAIL FROM:')) {
      mail.from = line.slice(10)
      return say(mood['MAIL FROM'] ?? '250 ok')
    }
    if (command.startsWith('RCPT TO:')) {
      mail.to.push(line.slice(8).replace(/[<>]/g, '').trim())
      return say(mood['RCPT TO'] ?? '250 ok')
    }
    if (command === 'DATA') {
      const reply = mood.DATA ?? '354 go on'
      inData = reply.startsWith('354')
      return say(reply)
    }
    if (command === 'QUIT') {
      say('221 bye')
      return socket.end()
    }
    return say('250 ok')
  })
}

function drip(socket: Socket): void {
  const drops = setInterval(() => socket.write('250-and so on\r\n'), 20)
  socket.once('close', () => clearInterval(drops))
}
