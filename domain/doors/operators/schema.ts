/** What the operator's door knows of somebody. */
export type OperatorFace = { id: string; email: string; passwordHash: string | null }

/** Somebody of OPERATOR_EMAIL, signed in to the operator's desk. */
export type SignedInOperator = { sessionId: string; operatorId: string; email: string; hasPassword: boolean }

/** What the operator's desk says of the house. */
export type HouseState = {
  clubs: { kind: 'production' | 'test' | 'demo'; count: number }[]
  accounts: number
  creations: { id: string; slug: string; name: string; createdAt: Date; done: boolean; failed: boolean }[]
  letters: { open: number; kept: number; failed: number }
}
