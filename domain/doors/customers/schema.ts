/** Who booked; the phone in E.164 (`lib/phone.ts`), the address in its normal form (`lib/email.ts`; empty: none was given to the desk). */
export type Contact = {
  lastName: string
  firstName: string
  cellPhone: string
  email: string
  isPassenger: boolean
}
