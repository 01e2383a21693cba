import { maybeStaff } from '@/app/_edge/staff'
import { clubRealm } from '@/domain/doors/people/queries'
import { resumeSession } from '@/domain/doors/sessions/resume-session'
import { watchBoard } from '@/domain/schedule/board/watch'
import { failure } from '@/lib/failure'
import { onShutdown } from '@/lib/http/shutdown'
import { log } from '@/lib/log'

const BEAT_MS = 15_000
const CHECK_MS = 30_000

/**
 * Says `changed` whenever the club's schedule has, and nothing about what: each browser then reads it with the rights of its
 * session. The session is looked at again every 30 s; without it, or when the process is told to stop, the stream ends.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[slug]/desk/live'>,
): Promise<Response> {
  const staff = await maybeStaff((await params).slug)
  if (!staff?.person.rights.includes('schedule.see')) return new Response(null, { status: 403 })
  const { ref, sessionId } = staff
  let close: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const text = new TextEncoder()
      const say = (line: string) => controller.enqueue(text.encode(`${line}\n\n`))
      const timers = [
        setInterval(() => say(': still here'), BEAT_MS),
        setInterval(() => void check().catch((error) => log().warn(failure(error), 'live')), CHECK_MS),
      ]
      const stops = [watchBoard(ref, () => say('event: changed\ndata: 1')), onShutdown(() => close())]
      let open = true
      close = () => {
        if (!open) return
        open = false
        for (const timer of timers) clearInterval(timer)
        for (const stop of stops) stop()
        controller.close()
      }
      const check = async () => {
        const found = await resumeSession(clubRealm(ref), sessionId)
        if (!open || found?.person.rights.includes('schedule.see')) return
        say('event: over\ndata: 1')
        close()
      }
      request.signal.addEventListener('abort', () => close())
      say('retry: 2000\nevent: ready\ndata: 1')
    },
    cancel: () => close(),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // `no-transform`: compressed, it would be kept back until there is enough of it.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
