import type { FieldName, ImportKind, PresetName } from '../schema'

type Preset = {
  kind: ImportKind
  /** Folded headers that together are this system's alone. */
  marks: readonly string[]
  columns: Readonly<Record<string, FieldName>>
  /** Days are always ISO 8601, whatever else would fit. */
  iso?: true
  /** A line for each person: those of one order are passengers of one coupon. */
  perPerson?: true
}

/** Files whose headers tell which system wrote them. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  woocommerce: {
    kind: 'coupons',
    marks: ['post title', 'discount type', 'usage limit'],
    iso: true,
    columns: {
      'post title': 'reference',
      'post status': 'status',
      'post date': 'soldOn',
      'expiry date': 'expiresOn',
      'date expires': 'expiresUnix',
      'customer email': 'buyerEmail',
      'usage limit': 'usesMost',
      'usage count': 'uses',
    },
  },
  helloasso: {
    kind: 'coupons',
    marks: ['reference commande', 'date de la commande', 'statut de la commande'],
    perPerson: true,
    columns: {
      'reference commande': 'reference',
      'date de la commande': 'soldOn',
      'statut de la commande': 'status',
      'nom payeur': 'buyerLastName',
      'prenom payeur': 'buyerFirstName',
      'email payeur': 'buyerEmail',
      'nom adherent': 'beneficiaryLastName',
      'prenom adherent': 'beneficiaryFirstName',
      'nom participant': 'beneficiaryLastName',
      'prenom participant': 'beneficiaryFirstName',
      tarif: 'activity',
      'montant tarif': 'price',
      telephone: 'buyerPhone',
    },
  },
  giftup: {
    kind: 'coupons',
    marks: ['balance', 'code', 'purchaser name'],
    iso: true,
    columns: {
      code: 'reference',
      'purchaser name': 'buyerName',
      'purchaser email': 'buyerEmail',
      'recipient name': 'beneficiaryName',
      'recipient email': 'beneficiaryEmail',
      balance: 'balance',
      'initial balance': 'initialBalance',
      price: 'price',
      'item name': 'activity',
      message: 'message',
      'issued on': 'soldOn',
      'expires on': 'expiresOn',
    },
  },
  pretix: {
    kind: 'coupons',
    marks: ['voucher code', 'valid until', 'redeemed'],
    iso: true,
    columns: {
      'voucher code': 'reference',
      'valid until': 'expiresOn',
      product: 'activity',
      price: 'price',
      tag: 'channel',
      redeemed: 'uses',
    },
  },
}
