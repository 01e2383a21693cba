/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  typedRoutes: true,
  poweredByHeader: false,
  // Types are checked by `npm run check`; the compiler pinned there has no API for the build to call.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'graphile-worker',
    'pino',
    '@react-pdf/renderer',
    'prom-client',
    '@node-rs/argon2',
  ],
  // Read at run time by path: migrations by the health check, fonts by the documents.
  outputFileTracingIncludes: {
    '/**': [
      './db/migrations/**',
      './node_modules/@fontsource/inter/files/inter-{latin,latin-ext,greek,cyrillic,vietnamese}-{400,600}-normal.woff',
      './node_modules/@fontsource/b612/files/b612-latin-{400,700}-normal.woff',
      './node_modules/@fontsource/b612-mono/files/b612-mono-latin-{400,700}-normal.woff',
    ],
  },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      ],
    },
  ],
}

export default config
