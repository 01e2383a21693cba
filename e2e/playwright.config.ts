import { defineConfig } from '@playwright/test'
import { launchOptions } from './support/chromium'

/**
 * The journeys of visitors in a real browser, against the built application. E2E_DATABASE_URL is an empty database of a
 * plain role that may create others; CHROMIUM_PATH an installed Chromium. `npm run e2e` gives both, and builds.
 */
export default defineConfig({
  testDir: './journeys',
  globalSetup: './global-setup.ts',
  outputDir: '../test-results',
  workers: 3,
  fullyParallel: true,
  // What passes on its second try only is named at the end. Where a race is the subject there is no second try.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 390, height: 844 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions,
  },
})
