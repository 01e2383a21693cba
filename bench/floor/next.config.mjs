import { fileURLToPath } from 'node:url'

// The folder that it is built in, with packages of its own: Turbopack looks for `proxy` and `instrumentation` in every
// folder up to its root, and would find the product's.
const root = fileURLToPath(new URL('.', import.meta.url))

/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  poweredByHeader: false,
  outputFileTracingRoot: root,
  turbopack: { root },
}
