import { defineConfig } from '@playwright/test'

const { CHROMIUM_PATH } = process.env

/**
 * The journeys of product.md in a real browser, against the built application. E2E_DATABASE_URL is an empty database of a
 * plain role that may create others; CHROMIUM_PATH an installed Chromium. Run `next build` before.
 */
export default defineConfig({
  testDir: './journeys',
  globalSetup: './global-setup.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 390, height: 844 },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    launchOptions: { args: ['--no-sandbox'], ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }) },
  },
})
