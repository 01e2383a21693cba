import { fileURLToPath } from 'node:url'

// It is built in bench/.cache/floor, three folders below the packages.
const root = fileURLToPath(new URL('../../..', import.meta.url))

/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  poweredByHeader: false,
  outputFileTracingRoot: root,
  turbopack: { root },
}
