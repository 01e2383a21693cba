import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

const files = globSync('{app,components,db,domain,emails,lib,scripts,server}/**/*.test.{ts,tsx}', {
  cwd: root,
}).sort()
const changesWhatAllShare = (file: string) =>
  /\bvi\.(mock|doMock|stub\w+|resetModules|useFakeTimers|setSystemTime)\b|\b(runJobs|disconnect|pg_terminate_backend)\(/.test(
    readFileSync(`${root}${file}`, 'utf8'),
  )
const apart = files.filter(changesWhatAllShare)

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    env: {
      TZ: 'Asia/Kathmandu',
      AUTH_SECRET: 'only-for-tests-0123456789abcdef0123456789',
      ALLOW_PRIVATE_HOSTS: '1',
      RESEND_API_KEY: '',
      SMTP_URL: '',
      APP_URL: '',
      WORKER: 'off',
      LOG_LEVEL: 'silent',
    },
    setupFiles: ['db/testing/worker.ts'],
    globalSetup: ['db/testing/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Most files share what a worker imported, which is a third of what they cost; those that change the environment, a module
    // or the clock, work on jobs or end connections have a process of their own.
    projects: [
      {
        extends: true,
        test: { name: 'together', isolate: false, include: files.filter((file) => !apart.includes(file)) },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
})
