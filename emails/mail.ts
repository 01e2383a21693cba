import type { ReactElement } from 'react'

/** A mail before rendering: `body` is a whole HTML document. */
export type Mail = { subject: string; body: ReactElement }
