import { env } from '@/lib/env'
import { failure } from '@/lib/failure'
import { log } from '@/lib/log'
import { undeclaredProxy } from './queries'

/** At the start: says loudly that a proxy stands in front which is not declared, where https or an earlier request shows it. */
export async function warnOfProxy(): Promise<void> {
  const { TRUSTED_PROXY_HOPS: hops, secure } = env()
  if (hops > 0) return
  try {
    if (secure || (await undeclaredProxy())) {
      log().warn(
        'TRUSTED_PROXY_HOPS is 0, and a proxy stands in front: all visitors share one address, and so their limits. Set it to the number of proxies.',
      )
    }
  } catch (error) {
    log().warn(failure(error), 'nothing is known of proxies')
  }
}
