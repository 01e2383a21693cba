import { verifyCoupon } from '@/app/_api/operations/coupons'
import { verified } from '@/app/_api/work/verified'
import { readsRegister } from '@/app/_edge/caller'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'
import { Refusal } from '@/lib/refusal'

export const POST = route(verifyCoupon, async (call) => {
  try {
    const { activities, passengers, expiresOn, acceptedUntil } = await verified(call, call.body.reference)
    return { status: 200, body: { valid: true, activities, passengers, expiresOn, acceptedUntil } }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    return { status: 200, body: { valid: false, ...(readsRegister(call) && { reason }) } }
  }
})

/** Why a reference is not good; null for anything that says nothing about the reference. */
function reasonOf(error: unknown): unknown {
  if (!(error instanceof Refusal)) return null
  if (error.code === 'reference_expired') return 'expired'
  return error.code === 'invalid_reference' ? (error.facts.reason ?? 'unknown') : null
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('POST')
