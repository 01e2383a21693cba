import { type Locale, localeTags } from './i18n/locale'

/** An amount of money, in the smallest unit of its currency. */
export type Money = { cents: number; currency: string }

/** "390 €", "€390", "12,50 €": no cents where there are none. */
export function formatMoney({ cents, currency }: Money, locale: Locale): string {
  const minimumFractionDigits = cents % 100 === 0 ? 0 : 2
  return new Intl.NumberFormat(localeTags[locale], {
    style: 'currency',
    currency,
    minimumFractionDigits,
    maximumFractionDigits: 2,
  }).format(cents / 100)
}

// Units of account that nobody pays with.
const noMoney = ['XAD', 'XDR', 'XSU', 'XUA']
const currencies = new Set(Intl.supportedValuesOf('currency').filter((code) => !noMoney.includes(code)))

/** Whether this is a currency that people pay with, by its code of ISO 4217. */
export const isCurrency = (code: string): boolean => currencies.has(code)
