import { describe, expect, it } from 'vitest'
import { fieldName, formValues } from '@/lib/http/form-data'
import { detailsForm, findForm, passengersForm, toNumber } from './schema'

const discovery = { code: 'discovery-30', mostPassengers: 3, weights: true, ages: false }
const initiation = { code: 'initiation', mostPassengers: 1, weights: true, ages: true }

function sent(fields: Record<string, string>): Record<string, unknown> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return formValues(form)
}

function problems(result: {
  success: boolean
  error?: { issues: { path: PropertyKey[]; message: string }[] }
}) {
  return (result.error?.issues ?? []).map(({ path, message }) => `${fieldName(path)} ${message}`)
}

describe('toNumber', () => {
  it.each([
    ['75', 75],
    [' 75 kg', 75],
    ['75,5', 75.5],
    ['75.5Kg', 75.5],
    ['75\u00a0kg', 75],
    ['12 ans', 12],
    ['', null],
    ['   ', null],
    [undefined, null],
  ])('reads %j as %j', (typed, read) => {
    expect(toNumber(typed)).toBe(read)
  })

  it.each(['abc', '-5', '7 5 lb', '1e3', '75.5.5', '99999'])('reads no number in %j', (typed) => {
    expect(toNumber(typed)).toBeNaN()
  })
})

describe('passengersForm', () => {
  it('takes one weight per passenger and ignores rows past their number', () => {
    const form = sent({ passengers: '2', 'weight[0]': '75 kg', 'weight[1]': '60,5', 'weight[2]': 'junk' })
    expect(passengersForm([discovery], ['LFCL']).parse(form)).toEqual({
      activity: 'discovery-30',
      base: 'LFCL',
      passengers: 2,
      weights: [75, 60.5],
      ages: [null, null],
    })
  })

  it('asks what the chosen activity asks, of one passenger where it takes one', () => {
    const form = sent({ activity: 'initiation', base: 'LFCL', passengers: '3', 'weight[0]': '75' })
    const schema = passengersForm([discovery, initiation], ['LFCL', 'LFBR'])
    expect(problems(schema.safeParse(form))).toEqual(['age[0] empty'])
  })

  it.each<[Record<string, string>, string[]]>([
    [{ activity: 'none', base: 'LFCL', passengers: '1' }, ['activity choose']],
    [{ activity: 'initiation', base: 'XXXX', 'weight[0]': '75', 'age[0]': '20' }, ['base choose']],
    [{ activity: 'discovery-30', base: 'LFCL', passengers: '4' }, ['passengers choose']],
    [{ activity: 'discovery-30', base: 'LFCL', passengers: '1,5' }, ['passengers choose']],
    [{ activity: 'discovery-30', base: 'LFCL', passengers: '0' }, ['passengers choose']],
    [{ activity: 'discovery-30', base: 'LFCL', passengers: '1', 'weight[0]': '251' }, ['weight[0] weight']],
    [{ activity: 'discovery-30', base: 'LFCL', passengers: '1', 'weight[0]': '0' }, ['weight[0] weight']],
    [{ activity: 'discovery-30', base: 'LFCL', passengers: '1', 'weight[0]': 'heavy' }, ['weight[0] weight']],
    [{ activity: 'discovery-30', base: 'LFCL', passengers: '2', 'weight[1]': '60' }, ['weight[0] empty']],
    [{ activity: 'initiation', base: 'LFBR', 'weight[0]': '75', 'age[0]': '111' }, ['age[0] age']],
  ])('refuses %j', (fields, expected) => {
    const schema = passengersForm([discovery, initiation], ['LFCL', 'LFBR'])
    expect(problems(schema.safeParse(sent(fields)))).toEqual(expected)
  })
})

const contact = {
  lastName: ' Estève ',
  firstName: 'Camille',
  cellPhone: '+33 (0)6 39 98 21 47',
  email: 'camille@exämple.fr',
  isPassenger: '1',
  'consent[conditions]': '1',
}

describe('detailsForm', () => {
  it('takes the contact; the first name of the passengers may stay blank when the contact flies', () => {
    const form = sent({ ...contact, 'passengerName[0]': '', 'passengerName[1]': 'Léon', message: 'a\r\nb' })
    expect(detailsForm(2, []).parse(form)).toMatchObject({
      lastName: 'Estève',
      isPassenger: true,
      passengerName: ['', 'Léon'],
      message: 'a\nb',
      consent: { conditions: true, news: false },
    })
  })

  it('names every field of an empty form once, in the order of the page but for what depends on others', () => {
    const fields = [{ code: 'height', label: 'Taille', required: true }]
    expect(problems(detailsForm(1, fields).safeParse(sent({})))).toEqual([
      'lastName empty',
      'firstName empty',
      'cellPhone empty',
      'email empty',
      'passengerName[0] empty',
      'field[height] empty',
      'consent[conditions] conditions',
    ])
  })

  it('makes one line of a name whatever was pasted into it', () => {
    const pasted = { ...contact, lastName: '\u202eEst\u0007ève\n\tde  Foix', 'passengerName[0]': 'x' }
    expect(detailsForm(1, []).parse(sent(pasted)).lastName).toBe('Est ève de Foix')
  })

  it.each([
    'a',
    'a@b',
    'a b@c.fr',
    'a@b..fr',
    '@b.fr',
    'a@-b.fr',
    'a@b.fr,c@d.fr',
    `${'a'.repeat(260)}@b.fr`,
  ])('finds no address in %j', (email) => {
    expect(problems(detailsForm(1, []).safeParse(sent({ ...contact, email })))).toContain('email email')
  })

  it.each(['12', 'zero six', '06-39'])('finds no telephone in %j', (cellPhone) => {
    expect(problems(detailsForm(1, []).safeParse(sent({ ...contact, cellPhone })))).toContain(
      'cellPhone phone',
    )
  })

  it.each(['06 39 98 21 47', '+33639982147', '0033 6.39.98.21.47', '(687) 12-34-56', '+1 709 555 0199'])(
    'takes %j for a telephone',
    (cellPhone) => {
      expect(detailsForm(1, []).safeParse(sent({ ...contact, cellPhone })).success).toBe(true)
    },
  )
})

describe('findForm', () => {
  it('asks both', () => {
    expect(problems(findForm.safeParse(sent({ reference: ' ' })))).toEqual(['reference empty', 'email empty'])
  })
})
