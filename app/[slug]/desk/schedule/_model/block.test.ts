import { expect, test } from 'vitest'
import { drawn, type Shape } from './block'

const shape = (kind: Shape['kind'], ref: string, from: number): Shape => ({
  key: ref,
  ref,
  kind,
  busyFrom: from,
  start: from + 5,
  end: from + 65,
  busyTo: from + 75,
  done: false,
  cut: false,
})

test('flights of one kind are one drawing, with the time around them', () => {
  const { flights, shapes } = drawn([shape('external', 'a', 0), shape('external', 'b', 120)], null)
  expect(shapes).toEqual([])
  expect(flights).toEqual([
    { kind: 'external', busy: 'M0 0h75v22H0zM120 0h75v22H120z', core: 'M5 0h60v22H5zM125 0h60v22H125z' },
  ])
})

test('a lesson has a second line at its left', () => {
  const { flights } = drawn([{ ...shape('instruction', 'a', 0), busyFrom: 5, busyTo: 65 }], null)
  expect(flights).toEqual([{ kind: 'instruction', busy: '', core: 'M5 0h60v22H5zM17 0v22' }])
})

test('what is rare and what is chosen stays by itself', () => {
  const all = [shape('maintenance', 'm', 0), shape('hold', 'h', 90), shape('hire', 'a', 200)]
  expect(drawn(all, null)).toMatchObject({
    flights: [{ kind: 'hire' }],
    shapes: [{ ref: 'm' }, { ref: 'h' }],
  })
  expect(drawn(all, 'a')).toEqual({ flights: [], shapes: all })
})
