import { StyleSheet } from '@react-pdf/renderer'
import { stack } from './fonts'

/** Millimetres in points. */
export const mm = (length: number) => (length * 72) / 25.4

/** The A4 is light paper whatever the screen: fixed colours. */
export const ink = {
  black: '#0b1f3a',
  soft: '#45556d',
  mist: '#d5d2c8',
  ridge: '#8fa5bd',
  dawn: '#b46a00',
  sun: '#f2a33a',
  house: '#1668c7',
  white: '#ffffff',
} as const

/** Margins and the width between them. */
export const sheet = { top: mm(16), side: mm(18), bottom: mm(12), width: mm(174), height: mm(297) } as const

export const gap = mm(10)
export const columnWidth = (sheet.width - gap) / 2

export const paper = StyleSheet.create({
  page: {
    paddingTop: sheet.top,
    paddingHorizontal: sheet.side,
    fontFamily: stack.text,
    // Contextual forms cost most of the layout's time and change nothing that is said.
    fontFeatureSettings: { calt: false },
    color: ink.black,
  },
  body: { flexGrow: 1, fontSize: 10.5, lineHeight: 1.5 },
  soft: { color: ink.soft },
  strong: { fontWeight: 600, color: ink.black },
  label: { fontSize: 9, lineHeight: 1.5, color: ink.soft },
  small: { fontSize: 9, lineHeight: 1.4, color: ink.soft },
  title: { fontFamily: stack.face, fontWeight: 700, fontSize: 13, lineHeight: 1.3 },
  heading: { fontFamily: stack.face, fontWeight: 700, fontSize: 11, lineHeight: 1.3, marginBottom: mm(1.5) },
  mono: { fontFamily: stack.mono, fontSize: 11, lineHeight: 1.4 },
  columns: { flexDirection: 'row', justifyContent: 'space-between' },
  column: { width: columnWidth },
})
