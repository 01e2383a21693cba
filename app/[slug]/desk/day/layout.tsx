import '@/app/styles/day.css'
import type { ReactNode } from 'react'

/** The looks of the pages of the day. */
export default function DayLayout({ children }: { children: ReactNode }) {
  return children
}
