import type { Mail } from '../mail'
import { type AccountClosing, accountClosing } from './account-closing'
import { type ConfirmPlatform, confirmPlatform } from './confirm-platform'
import { type PlatformDeletion, platformDeletion } from './platform-deletion'
import { type PlatformReady, platformReady } from './platform-ready'
import { type SignInLink, signInLink } from './sign-in-link'

/** Everything a mail of the house says, as JSON: stored with the letter, rendered when it leaves. */
export type HouseMail = AccountClosing | ConfirmPlatform | PlatformDeletion | PlatformReady | SignInLink

export function composeHouseMail(payload: HouseMail): Mail {
  switch (payload.kind) {
    case 'sign-in-link':
      return signInLink(payload)
    case 'account-closing':
      return accountClosing(payload)
    case 'confirm-platform':
      return confirmPlatform(payload)
    case 'platform-deletion':
      return platformDeletion(payload)
    case 'platform-ready':
      return platformReady(payload)
  }
}
