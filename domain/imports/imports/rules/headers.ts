import { folded } from '../../files/rules/table'
import { type FieldName, type ImportKind, type PresetName, presetNames } from '../schema'
import { presets } from './presets'

/** The headers under which each field is known, folded: listed, never guessed. The first is what a file of ours would say. */
const headers: Readonly<Record<ImportKind, Partial<Record<FieldName, readonly string[]>>>> = {
  coupons: {
    reference: [
      'reference',
      'code',
      'bon',
      'n bon',
      'numero',
      'numero de bon',
      'no',
      'n',
      'voucher',
      'voucher code',
      'coupon',
      'coupon code',
      'code cadeau',
      'gift code',
      'reference d achat',
      'numero du bon',
      'ref',
    ],
    activity: [
      'activite',
      'activity',
      'ouvre',
      'opens',
      'vol',
      'flight',
      'produit',
      'product',
      'prestation',
      'formule',
      'type de vol',
      'article',
      'item',
    ],
    passengers: [
      'passagers',
      'passengers',
      'nombre de passagers',
      'nb passagers',
      'places',
      'personnes',
      'nombre de personnes',
      'pax',
      'seats',
    ],
    expiresOn: [
      'fin',
      'ends',
      'expire le',
      'expires on',
      'expiration',
      'expires',
      'date d expiration',
      'valable jusqu au',
      'valid until',
      'validite',
      'date de fin',
      'expiry',
      'expiry date',
      'date limite',
    ],
    soldOn: [
      'vendu le',
      'sold on',
      'date de vente',
      'date d achat',
      'achete le',
      'purchase date',
      'date',
      'emis le',
      'issued on',
      'date de commande',
    ],
    price: ['prix', 'price', 'montant', 'amount', 'tarif', 'valeur', 'value', 'prix ttc'],
    paid: ['paye', 'paid', 'regle', 'payment', 'paiement'],
    buyerName: [
      'acheteur',
      'buyer',
      'nom',
      'name',
      'nom acheteur',
      'buyer name',
      'client',
      'customer',
      'offert par',
      'nom de l acheteur',
      'acheteur nom',
    ],
    buyerFirstName: ['prenom acheteur', 'prenom de l acheteur', 'buyer first name', 'prenom'],
    buyerLastName: ['nom de famille acheteur', 'buyer last name', 'nom de famille'],
    buyerEmail: [
      'email',
      'e mail',
      'mail',
      'courriel',
      'email acheteur',
      'buyer email',
      'adresse email',
      'adresse mail',
    ],
    buyerPhone: ['telephone', 'tel', 'phone', 'portable', 'mobile', 'telephone acheteur', 'buyer phone'],
    beneficiaryName: [
      'beneficiaire',
      'beneficiary',
      'nom beneficiaire',
      'pour',
      'for',
      'recipient',
      'destinataire',
      'offert a',
      'passager',
    ],
    beneficiaryFirstName: ['prenom beneficiaire', 'prenom du beneficiaire', 'beneficiary first name'],
    beneficiaryLastName: ['nom de famille beneficiaire', 'beneficiary last name'],
    beneficiaryEmail: ['email beneficiaire', 'beneficiary email', 'recipient email', 'email du beneficiaire'],
    message: ['message', 'mot', 'dedicace'],
    channel: ['vendu par', 'channel', 'canal', 'point de vente', 'sold by', 'origine', 'source'],
    orderNumber: ['commande', 'order', 'numero de commande', 'order number', 'n commande', 'no commande'],
    accountCode: ['compte', 'code comptable', 'compte comptable', 'account code', 'account'],
    status: ['etat', 'statut', 'status', 'state'],
    uses: ['utilise', 'used', 'utilisations', 'uses', 'usage count', 'redeemed'],
    usesMost: ['usage limit', 'utilisations maximum'],
    balance: ['balance', 'solde'],
    initialBalance: ['initial balance', 'original', 'solde initial'],
  },
  aircraft: {},
  people: {},
}

const needed: Readonly<Record<ImportKind, readonly FieldName[]>> = {
  coupons: ['reference'],
  aircraft: [],
  people: [],
}

export const fieldsOf = (kind: ImportKind): FieldName[] =>
  [...new Set([...Object.keys(headers[kind]), ...presetFields(kind)])] as FieldName[]

const presetFields = (kind: ImportKind) =>
  presetNames.flatMap((name) => (presets[name].kind === kind ? Object.values(presets[name].columns) : []))

export const neededOf = (kind: ImportKind): readonly FieldName[] => needed[kind]

/** Every header that is known for a kind, folded: by them the separator is found. */
export function knownHeaders(kind: ImportKind): ReadonlySet<string> {
  const listed = Object.values(headers[kind]).flat()
  const ofPresets = presetNames.flatMap((name) =>
    presets[name].kind === kind ? Object.keys(presets[name].columns) : [],
  )
  return new Set([...listed, ...ofPresets])
}

/** The system whose headers these are, or null. */
export function presetOf(kind: ImportKind, header: readonly string[]): PresetName | null {
  const said = new Set(header.map(folded))
  const fits = (name: PresetName) =>
    presets[name].kind === kind && presets[name].marks.every((mark) => said.has(mark))
  return presetNames.find(fits) ?? null
}

/** What each column is by its header; a field goes to the first column that is named for it. */
export function columnsOf(
  kind: ImportKind,
  header: readonly string[],
  preset: PresetName | null,
): (FieldName | null)[] {
  const table = preset ? presets[preset].columns : byHeader(kind)
  const taken = new Set<FieldName>()
  return header.map((name) => {
    const field = Object.hasOwn(table, folded(name)) ? table[folded(name)] : undefined
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

function byHeader(kind: ImportKind): Readonly<Record<string, FieldName>> {
  const pairs = Object.entries(headers[kind]).flatMap(([field, names]) => names.map((name) => [name, field]))
  return Object.fromEntries(pairs)
}
