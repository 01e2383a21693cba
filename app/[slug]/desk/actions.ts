'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { clubOf } from '@/app/_edge/gates'
import { clubDoor } from '@/app/_edge/staff'

/** Signs this browser out of the club. */
export async function leaveDesk(slug: string): Promise<void> {
  await clubDoor(await clubOf(slug)).leave()
  redirect(`/${slug}/login` as Route)
}
