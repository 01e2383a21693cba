/** What is still the demonstration's, or not there yet, as facts of the club. True: done. */
export type Readiness = {
  identity: boolean
  contact: boolean
  conditions: boolean
  aircraft: boolean
  pilots: boolean
  external: boolean
  coupons: boolean
  live: boolean
}
