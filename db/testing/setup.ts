import type { TestProject } from 'vitest/node'
import { copyDatabase, dropDatabases, templateDatabase } from './databases'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's address and the start of the workers' database names; null: no database was given. */
    databases: { url: string; prefix: string } | null
  }
}

/**
 * Makes one database per worker of this run, copied from the migrations, and drops them in the end. DATABASE_URL leads to
 * the server as a plain role that may create databases; without it only the tests that need a database fail.
 */
export default async function setup(project: TestProject) {
  // biome-ignore lint/style/noProcessEnv: the tests' own environment is made here, before lib/env can read it
  const url = process.env.DATABASE_URL
  if (!url) {
    project.provide('databases', null)
    return
  }
  const prefix = `envol_test_${process.pid}_${project.name}_`
  const names = Array.from(
    { length: project.vitest.config.maxWorkers },
    (_, index) => `${prefix}${index + 1}`,
  )
  await copyDatabase(url, await templateDatabase(url), names)
  project.provide('databases', { url, prefix })
  return () => dropDatabases(url, names)
}
