/** A request that must have its effect once. `route` is its method and pattern, `fingerprint` its address and body. */
export type OnceRequest = { keyId: string; route: string; key: string; fingerprint: string }

/** What a repetition is answered with: the JSON text as it was sent. */
export type KeptAnswer = { status: number; body: string }

/** A request that has claimed its key and runs. */
export type Claimed = { request: OnceRequest; claim: string }
