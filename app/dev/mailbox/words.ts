import type { Locale } from '@/lib/i18n/locale'

/** The mailbox is a tool for developers and for visitors of a demonstration, not a page of any club. */
const words = {
  fr: {
    title: 'Boîte aux lettres',
    lead: "Les messages qu'Envol a écrits ici sans les envoyer.",
    to: 'Destinataire',
    filter: 'Filtrer',
    all: 'Tout voir',
    none: 'Aucun message pour le moment. Réservez un vol, puis revenez.',
    noneFor: 'Aucun message pour cette adresse.',
    back: 'Tous les messages',
    club: 'Structure',
    written: 'Écrit',
    attachments: 'Pièces jointes',
    message: 'Message',
    text: 'Version texte',
    json: 'En JSON',
  },
  en: {
    title: 'Mailbox',
    lead: 'The messages that Envol wrote here and did not send.',
    to: 'Recipient',
    filter: 'Filter',
    all: 'Show all',
    none: 'No message yet. Book a flight, then come back.',
    noneFor: 'No message for this address.',
    back: 'All messages',
    club: 'Club',
    written: 'Written',
    attachments: 'Attachments',
    message: 'Message',
    text: 'Plain text',
    json: 'As JSON',
  },
} satisfies Record<Locale, Record<string, string>>

export const mailboxWords = (locale: Locale) => words[locale]
