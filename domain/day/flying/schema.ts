/** What was noted of a flight; what is left out is not known. `sequence`: the booking as it was seen. */
export type Flown = {
  tookOffAt?: Date | undefined
  landedAt?: Date | undefined
  sequence?: number | undefined
}

/** `giveBack`: the coupons stay good. `sequence`: the booking as it was seen. */
export type NoShow = { giveBack: boolean; sequence?: number | undefined }

/** `upheld` false: to be confirmed again. `sequence`: the booking as it was seen. */
export type Uphold = { upheld: boolean; sequence?: number | undefined }

/** Why actual times cannot be right. */
export type TimesProblem = 'future' | 'order' | 'far'
