import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')
const absent = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.optional())

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  APP_URL: optional(z.url({ protocol: /^https?$/ })),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_DIRECT_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(16),
  AUTH_SECRET: z.string().min(32),
  RESEND_API_KEY: optional(z.string()),
  RESEND_BASE_URL: optional(z.url()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: z.string().min(3).default('Envol <no-reply@localhost>'),
  OPERATOR_EMAIL: optional(z.string().min(3)),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  ALLOW_PRIVATE_HOSTS: flag.default(false),
  DEV_MAILBOX: optional(flag),
  METRICS_TOKEN: optional(z.string().min(8)),
  WORKER: z.enum(['own', 'inline', 'off', 'only']).default('own'),
  WEB_PROCESSES: z.coerce.number().int().min(1).max(64).default(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/

function settle(values: z.infer<typeof environment>) {
  const appUrl = new URL(values.APP_URL ?? `http://localhost:${values.PORT}`)
  const transport = values.RESEND_API_KEY ? 'resend' : values.SMTP_URL ? 'smtp' : 'none'
  const local = loopback.test(appUrl.hostname)
  const mailbox = values.DEV_MAILBOX ?? (local && transport === 'none')
  const problems: string[] = []
  if (!local && transport === 'none' && values.DEV_MAILBOX === undefined) {
    problems.push(
      'APP_URL is public and no mail transport is set: give RESEND_API_KEY or SMTP_URL, or DEV_MAILBOX=1 to keep every mail on /dev/mailbox',
    )
  }
  return {
    problems,
    env: {
      ...values,
      APP_URL: appUrl.origin,
      DATABASE_DIRECT_URL: values.DATABASE_DIRECT_URL ?? values.DATABASE_URL,
      DEV_MAILBOX: mailbox,
      /** It was asked for by name, so whoever reaches the server may read it. */
      mailboxForAll: values.DEV_MAILBOX === true,
      transport,
      local,
      secure: appUrl.protocol === 'https:',
    } as const,
  }
}

export type Env = ReturnType<typeof settle>['env']

/** Checks a set of variables. Returns either the settled environment or readable problems, one line each. */
export function parseEnv(source: Record<string, string | undefined>): { env: Env } | { problems: string[] } {
  const parsed = environment.safeParse(source)
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) }
  }
  const { env, problems } = settle(parsed.data)
  return problems.length > 0 ? { problems } : { env }
}

let settled: Env | undefined

/** The environment, read once. Throws with the whole list of problems when a value is wrong. */
export function env(): Env {
  if (!settled) {
    const result = parseEnv(process.env)
    if ('problems' in result) throw new Error(`Wrong environment:\n- ${result.problems.join('\n- ')}`)
    settled = result.env
  }
  return settled
}
