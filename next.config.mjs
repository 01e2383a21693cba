/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  typedRoutes: true,
  poweredByHeader: false,
  // Types are checked by `npm run check`; the compiler pinned there has no API for the build to call.
  typescript: { ignoreBuildErrors: true },
  // A title comes with its page, not behind it: a reader that looks in between would find none.
  htmlLimitedBots: /.*/,
  // The door has judged the size before (lib/http/form-body.ts): a form is a megabyte at most, a file eleven.
  experimental: {
    globalNotFound: true,
    proxyClientMaxBodySize: '11mb',
    serverActions: { bodySizeLimit: '11mb' },
  },
  serverExternalPackages: [
    'graphile-worker',
    'pino',
    '@react-pdf/renderer',
    'prom-client',
    '@node-rs/argon2',
  ],
  // Read at run time by path: guides and measurements by their pages, migrations by the health check, fonts by the documents.
  outputFileTracingIncludes: {
    '/**': [
      './db/migrations/**',
      './content/*.md',
      './bench/results.json',
      './node_modules/@fontsource/inter/files/inter-{latin,latin-ext,greek,cyrillic,vietnamese}-{400,600}-normal.woff',
      './node_modules/@fontsource/b612/files/b612-latin-{400,700}-normal.woff',
      './node_modules/@fontsource/b612-mono/files/b612-mono-latin-{400,700}-normal.woff',
    ],
  },
  // The showcase lives under /site because two dynamic segments cannot share the root; a reference that arrives by address
  // has its own handler, which cleans the address. Not rewritten by the proxy: on 127.0.0.1 its rewrites leave the server.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/site/:path*', destination: '/-/-/-' },
      { source: '/:lang(fr|en)', destination: '/site/:lang' },
      { source: '/:lang(fr|en)/:path*', destination: '/site/:lang/:path*' },
      { source: '/:slug/book', has: [{ type: 'query', key: 'reference' }], destination: '/:slug/book/enter' },
    ],
    afterFiles: [],
    fallback: [],
  }),
}

export default config
