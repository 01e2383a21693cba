import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { SAMPLE_PHONE } from '@/domain/club/clubs/rules/placeholders'
import type { Copy } from '../schema'

// What stands in a copied row where the original names somebody. Each follows from an id, so that a person is called the
// same wherever a copy names them; PostgreSQL works it out row by row.

const FIRST =
  '{Camille,Nicolas,Fatima,Laurent,Émilie,Antoine,Julie,Mehdi,Claire,Sébastien,Léna,Paul,Inès,Victor}'
const LAST =
  '{Durand,Perrin,Benali,Gomez,Roux,Lefort,Marchal,Nguyen,Castaing,Blanchet,Rivière,Da Silva,Morel}'

/** A random byte of an id, counted from its end. */
const byte = (seed: SQLWrapper, fromEnd: number) => sql`get_byte(uuid_send(${seed}), 15 - ${fromEnd}::int)`

const oneOf = (list: string, seed: SQLWrapper, fromEnd: number) =>
  sql`(${list}::text[])[1 + ${byte(seed, fromEnd)} % cardinality(${list}::text[])]`

const sampleFirstName = (seed: SQLWrapper): SQL => oneOf(FIRST, seed, 0)

const sampleLastName = (seed: SQLWrapper): SQL => oneOf(LAST, seed, 1)

/** An address that no mail server will ever take (RFC 2606). */
const sampleEmail = (seed: SQLWrapper): SQL =>
  sql`'exemple-' || encode(substring(uuid_send(${seed}) from 11), 'hex') || '@exemple.invalid'`

/** A number of the range that the French regulator keeps for fiction: +33 6 39 98 00 00 to 99 99. */
const samplePhone = (seed: SQLWrapper): SQL =>
  sql`'+3363998' || lpad(((${byte(seed, 0)} * 256 + ${byte(seed, 1)}) % 10000)::text, 4, '0')`

/** The address itself where it is already nobody's; none stays none. */
const harmlessEmail = (email: SQLWrapper, seed: SQLWrapper): SQL =>
  sql`case when ${email} = '' or ${email} like '%@exemple.invalid' then ${email} when ${email} is not null then ${sampleEmail(seed)} end`

/** The number itself where it is already nobody's; none stays none. */
const harmlessPhone = (phone: SQLWrapper, seed: SQLWrapper): SQL =>
  sql`case when ${phone} = '' or ${phone} like '+3363998____' then ${phone} when ${phone} is not null then ${samplePhone(seed)} end`

const nobodysText = sql`'{}'::jsonb`
const nothing = sql`null`
const blank = sql`''`

// The demonstration's people are made up, and so are those of a template, which was planted or copied; those of any other club
// may be real. In a club that is flown in production nobody's name is taken over, elsewhere the customers' and passengers' are not.
const isFictional = ({ template }: Copy) => template.kind === 'demo' || template.kind === 'template'

/** What the first administrator of every club signs in with. */
export const FIRST_IDENTIFIER = 'admini'

const isAdmini = sql`coalesce(people.identifier = ${FIRST_IDENTIFIER}, false)`

/** Somebody known by a booking alone: neither signs in nor has a role. */
export const isCustomer = ({ template }: Copy): SQL => sql`(
  people.identifier is null
  and (people.id in (select id from subjects where club_id = ${template.id}::uuid)) is not true
  and people.profile_id = (select customer_profile_id from external_settings where club_id = ${template.id}::uuid)) is true`

/** Nobody's password, address or number; the contact in the place of the first administrator. */
export function samplePerson(copy: Copy) {
  const { contact, template } = copy
  const seed = sql`people.id`
  const mine = (value: SQL, other: SQL) => sql`case when ${isAdmini} then ${value} else ${other} end`
  const renamed =
    template.kind === 'production' ? sql`true` : isFictional(copy) ? sql`false` : isCustomer(copy)
  const name = (own: SQL, sample: SQL) => sql`case when ${renamed} then ${sample} else ${own} end`
  return {
    firstName: mine(sql`${contact.firstName}::text`, name(sql`first_name`, sampleFirstName(seed))),
    lastName: mine(sql`${contact.lastName}::text`, name(sql`last_name`, sampleLastName(seed))),
    email: mine(sql`${contact.email}::text`, harmlessEmail(sql`email`, seed)),
    emailConfirmedAt: mine(sql`now()`, sql`null::timestamptz`),
    phone: mine(sql`${contact.phone}::text`, harmlessPhone(sql`phone`, seed)),
    language: mine(sql`${contact.language}::text`, sql`language`),
    passwordHash: nothing,
    sample: sql`not ${isAdmini}`,
  }
}

/** Which base carries the place: the one where most aircraft stand. */
const mainBase = ({ template }: Copy) => sql`(
  select base_id from aircraft where club_id = ${template.id}::uuid group by base_id
  order by count(*) desc, base_id limit 1)`

/**
 * People meet at no other club's house. Under another sun the main base is the new zone's aerodrome, and the others keep their
 * distance from it.
 */
export function sampleBase(copy: Copy): Record<string, SQL> {
  const { base, template } = copy
  const meetingPlace = sql`case meeting_place when '' then '' else 'Clubhouse' end`
  if (!base) return { meetingPlace }
  const isMain = sql`id = ${mainBase(copy)}`
  const main = (axis: SQL) =>
    sql`(select ${axis} from bases m where m.club_id = ${template.id}::uuid and m.id = ${mainBase(copy)})`
  const shifted = (axis: SQL, to: number, most: number) =>
    sql`greatest(-${most}::float8, least(${most}::float8, ${axis} + ${to}::float8 - ${main(axis)}))`
  const { icao, name, latitude, longitude } = base
  return {
    icao: sql`case when ${isMain} then ${icao}::text when icao = ${icao}::text then 'ZZZZ' else icao end`,
    name: sql`case when ${isMain} then ${name}::text else name end`,
    latitude: sql`case when ${isMain} then ${latitude}::float8 else ${shifted(sql`latitude`, latitude, 90)} end`,
    longitude: sql`case when ${isMain} then ${longitude}::float8 else ${shifted(sql`longitude`, longitude, 180)} end`,
    address: sql`case when ${isMain} then ${name}::text else address end`,
    meetingPlace,
  }
}

/**
 * The new club's own contact. The template's conditions, privacy notice and what to bring stay, as samples; what would speak for
 * another organisation (who publishes, how it calls itself) is left to the club to write.
 */
export function sampleSettings(copy: Copy) {
  const { contact, country, base } = copy
  return {
    country: sql`${country}::text`,
    email: sql`${contact.email}::text`,
    phone: sql`coalesce(${contact.phone}::text, ${isFictional(copy) ? sql`phone` : SAMPLE_PHONE})`,
    tagline: nobodysText,
    legal: nobodysText,
    legalForm: blank,
    registration: blank,
    publisher: blank,
    ...(base && { address: sql`${base.name}::text` }),
  }
}

/** What a customer typed, made up. */
export function sampleBooking(copy: Copy) {
  const seed = sql`coalesce(customer_id, id)`
  const name = (own: SQL, sample: SQL) =>
    isFictional(copy) ? undefined : sql`case ${own} when '' then '' else ${sample} end`
  return {
    email: harmlessEmail(sql`email`, seed),
    cellPhone: harmlessPhone(sql`cell_phone`, seed),
    message: blank,
    emergency: blank,
    staffNote: blank,
    passReason: blank,
    recalledWord: blank,
    fields: sql`'{}'::jsonb`,
    firstName: name(sql`first_name`, sampleFirstName(seed)),
    lastName: name(sql`last_name`, sampleLastName(seed)),
    sample: sql`true`,
    ...(copy.template.kind === 'production' && { title: blank, cancelReason: blank }),
  }
}

export function samplePassenger(copy: Copy) {
  if (isFictional(copy)) return {}
  const seat = sql`envol_twin(booking_id, lpad(to_hex(seat::int), 32, '0')::uuid)`
  const whole = sql`${sampleFirstName(seat)} || ' ' || ${sampleLastName(sql`booking_id`)}`
  return { name: sql`case name when '' then '' else ${whole} end` }
}

/** Who bought a coupon, made up. */
export const sampleBuyer = (copy: Copy): SQL => sql`case
  when buyer is null then null
  when ${isFictional(copy)}::boolean and buyer ->> 'email' like '%@exemple.invalid' then buyer - 'phone'
  else jsonb_build_object('name', ${sampleFirstName(sql`id`)} || ' ' || ${sampleLastName(sql`id`)}, 'email', ${sampleEmail(sql`id`)})
  end`
