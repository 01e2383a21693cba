import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

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
    include: ['{app,components,db,domain,emails,lib}/**/*.test.{ts,tsx}'],
    globalSetup: ['db/testing/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
