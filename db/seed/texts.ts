import type { Localized } from '../schema/columns'

export const conditionsVersion = '2025-09-01'

export const tagline: Localized = {
  fr: 'Aéroclub à Toulouse-Lasbordes',
  en: 'Flying club at Toulouse-Lasbordes',
}

export const bring: Localized = {
  fr: [
    'Votre bon, imprimé ou sur votre téléphone.',
    'Une pièce d’identité pour chaque passager.',
    'Des lunettes de soleil, un vêtement chaud et des chaussures fermées à talon plat.',
    'Un appareil photo tenu par une sangle, si vous le souhaitez. Pas de sac volumineux.',
  ].join('\n'),
  en: [
    'Your voucher, printed or on your phone.',
    'An identity document for every passenger.',
    'Sunglasses, something warm and flat closed shoes.',
    'A camera on a strap, if you like. No bulky bag.',
  ].join('\n'),
}

export const conditions: Localized = {
  fr: `## Votre vol
Le vol est effectué par un pilote bénévole de l’association, ou par un instructeur pour un vol d’initiation. Il part de l’aérodrome de Toulouse-Lasbordes et y revient sans escale.

## Le pilote décide
Le commandant de bord peut reporter, raccourcir ou dérouter le vol à tout moment pour raison météo, technique ou de sécurité. Un vol reporté par l’aéroclub ne vous coûte rien : votre bon redevient valable, trois mois au moins.

## Poids et âge
Les poids annoncés servent à choisir l’avion. Ils sont vérifiés à l’accueil : au-delà de la limite, le vol peut être refusé. Âge minimum : 6 ans. Un mineur vole avec l’autorisation écrite d’un parent.

## Sécurité
Présentez-vous à l’heure du rendez-vous. Ne vous approchez jamais d’un avion sans votre pilote. Suivez ses consignes : ceinture, casque, évacuation. Ne prenez ni alcool ni substance qui altère la vigilance, et ne venez pas voler enrhumé ou après une plongée de la veille.

## Changer ou annuler
Vous changez de créneau ou annulez en ligne jusqu’à 48 heures avant le décollage. Ensuite, appelez le club. Une absence sans nouvelle consomme le bon.`,
  en: `## Your flight
The flight is made by a volunteer pilot of the club, or by an instructor for a trial lesson. It leaves from Toulouse-Lasbordes aerodrome and comes back there without landing elsewhere.

## The pilot decides
The pilot in command may postpone, shorten or divert the flight at any time because of weather, for technical reasons or for safety. A flight postponed by the club costs you nothing: your voucher is good again, for three months at least.

## Weight and age
The weights you give are used to choose the aircraft. They are checked on arrival: above the limit, the flight may be refused. Minimum age: 6. Under-18s need a parent’s written authorisation.

## Safety
Be there at the meeting time. Never walk up to an aircraft without your pilot. Follow the instructions given: belt, headset, evacuation. Take no alcohol and nothing that dulls your attention, and do not come to fly with a cold or the day after a dive.

## Changing or cancelling
You can change or cancel online until 48 hours before take-off. After that, call the club. If you don’t turn up and don’t tell us, the voucher is lost.`,
}

export const legal: Localized = {
  fr: `## Éditeur
Les Ailes du Pastel, association loi de 1901 fictive, créée pour la démonstration d’Envol. Aérodrome de Toulouse-Lasbordes, 31130 Balma. Directrice de la publication : Anne Pujol, présidente.

## Hébergement
Cette plateforme est exploitée avec le logiciel Envol par la personne qui l’a installée.`,
  en: `## Publisher
Les Ailes du Pastel, a fictional non-profit association made for the demonstration of Envol. Aérodrome de Toulouse-Lasbordes, 31130 Balma, France. Editor: Anne Pujol, president.

## Hosting
This platform is run with the Envol software by whoever installed it.`,
}

export const privacy: Localized = {
  fr: `## Ce que nous gardons
Votre nom, votre téléphone et votre adresse e-mail, pour organiser le vol et vous prévenir. Le poids et l’âge des passagers, pour choisir l’avion : ils sont effacés 7 jours après le vol et ne figurent dans aucun e-mail.

## Qui les voit
Le club et votre pilote. La boutique qui a vendu le bon apprend la date, le type de vol et d’avion et le prénom du pilote, rien d’autre.

## Combien de temps
Trois ans après notre dernier échange, vos données sont rendues anonymes.

## Vos droits
Demandez une copie, une correction ou l’effacement de vos données par e-mail ou par téléphone. Vous pouvez aussi saisir la CNIL (cnil.fr).`,
  en: `## What we keep
Your name, phone and email address, to organise the flight and to reach you. The passengers’ weights and ages, to choose the aircraft: they are erased 7 days after the flight and are in no email.

## Who sees it
The club and your pilot. The shop that sold the voucher learns the date, the kind of flight, the type of aircraft and the pilot’s first name, nothing else.

## For how long
Three years after we were last in touch, your data are made anonymous.

## Your rights
Ask for a copy, a correction or the erasure of your data by email or by phone. You may also turn to the French authority, the CNIL (cnil.fr).`,
}

export const soloTagline: Localized = {
  fr: 'Trois copropriétaires, un avion',
  en: 'Three co-owners, one aeroplane',
}
