import { onlyMethods } from '@/app/_edge/only-methods'
import { missingMigrations } from '@/db/migrations'
import { failure } from '@/lib/failure'
import { log } from '@/lib/log'
import { together } from '@/lib/together'

/** 200 when database and migrations are as they should be, else 503 with what is not. */
export async function GET(): Promise<Response> {
  const problem = await problemOf()
  const body = problem ? { status: 'unready', problem } : { status: 'ready' }
  return Response.json(body, { status: problem ? 503 : 200, headers: { 'Cache-Control': 'no-store' } })
}

async function problemOf(): Promise<string | null> {
  try {
    const missing = await together('ready', missingMigrations)
    return missing > 0 ? `${missing} migrations are missing` : null
  } catch (error) {
    log().warn(failure(error), 'not ready')
    return 'the database does not answer'
  }
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET')
