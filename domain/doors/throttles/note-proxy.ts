import { acrossClubs } from '@/db/club'
import { failure } from '@/lib/failure'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { countHouse } from './count-house'
import { PROXY_BUCKET, PROXY_WINDOW_SECONDS, windowOf } from './rules'

/**
 * Says that a proxy showed itself while none is declared: every visitor then has that proxy's address, and shares its limits with all
 * others. Loudly in the log, and for the operator's desk; once an hour.
 */
export async function noteProxy(now = new Date()): Promise<void> {
  const hour = windowOf(now, PROXY_WINDOW_SECONDS).getTime()
  const noted = processWide('noted-proxy', () => ({ hour: 0 }))
  if (noted.hour === hour) return
  noted.hour = hour
  log().warn(
    'A request came with X-Forwarded-For, and TRUSTED_PROXY_HOPS is 0: all visitors share one address. Set it to the number of proxies in front.',
  )
  await acrossClubs('throttles', (tx) => countHouse(tx, PROXY_BUCKET, PROXY_WINDOW_SECONDS, now)).catch(
    (error) => log().warn(failure(error), 'proxy not noted'),
  )
}
