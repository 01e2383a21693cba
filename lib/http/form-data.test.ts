import { describe, expect, it } from 'vitest'
import { costOf } from '@/testing/cost'
import { fieldName, flatValues, formValues, MOST_FIELDS } from './form-data'

describe('formValues', () => {
  it('gathers rows and branches, whatever their order', () => {
    const form = new FormData()
    form.append('weight[1]', '60')
    form.append('weight[0]', '75')
    form.append('consent[news]', '1')
    form.append('consent[conditions]', '1')
    form.append('email', 'a@b.fr')
    expect({ ...formValues(form) }).toEqual({
      weight: ['75', '60'],
      consent: { news: '1', conditions: '1' },
      email: 'a@b.fr',
    })
  })

  it('leaves out files and what belongs to the framework, and takes nothing for a prototype', () => {
    const form = new FormData()
    form.append('$ACTION_KEY', 'k')
    form.append('photo', new File(['x'], 'x.png'))
    form.append('__proto__[polluted]', '1')
    form.append('weight[12345]', '1')
    const values = formValues(form)
    expect(Object.keys(flatValues(form))).toEqual(['__proto__[polluted]', 'weight[12345]'])
    expect(Object.getPrototypeOf(values)).toBeNull()
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('a form that is meant to cost', () => {
  const formOf = (names: Iterable<string>) => {
    const form = new FormData()
    for (const name of names) form.append(name, '')
    return form
  }

  const cost = (form: FormData) => costOf(() => formValues(form))

  it('costs what its size costs: 11,000 fields of one branch stopped the process for two minutes', () => {
    expect(cost(formOf(Array.from({ length: 11_000 }, (_, index) => `c[a${index}]`)))).toBeLessThan(50)
    expect(
      cost(formOf(Array.from({ length: 11_000 }, (_, index) => `c${'['.repeat(60)}${index}]`))),
    ).toBeLessThan(50)
    expect(cost(formOf([`c[${'a'.repeat(1_000_000)}`]))).toBeLessThan(50)
  })

  it('keeps the first fields and leaves the rest out', () => {
    const values = formValues(formOf(Array.from({ length: 3000 }, (_, index) => `c[a${index}]`)))
    expect(Object.keys(values.c ?? {})).toHaveLength(MOST_FIELDS)
    expect(Object.getPrototypeOf(values.c)).toBeNull()
  })
})

describe('fieldName', () => {
  it('is the name of the input', () => {
    expect(fieldName(['weight', 0])).toBe('weight[0]')
    expect(fieldName(['consent', 'conditions'])).toBe('consent[conditions]')
    expect(fieldName(['email'])).toBe('email')
  })

  it('drops NUL, which no text of the database can hold', () => {
    const form = new FormData()
    form.append('lastName', 'Est\u0000ève')
    expect({ ...formValues(form) }).toEqual({ lastName: 'Estève' })
  })
})
