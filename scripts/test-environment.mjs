import { randomBytes } from 'node:crypto'

/** The caller's environment without its settings, so that no real mail key, shop or database leaks into a test. */
export function testEnvironment() {
  const ours =
    /^(PORT|HOST|APP_URL|NODE_ENV|(DATABASE|RESEND|SMTP|MAIL|STRIPE|OPERATOR|TRUSTED_PROXY|ALLOW_PRIVATE|DEV_MAILBOX|METRICS|WORKER|WEB_PROCESSES|SERVER|LOG_LEVEL).*)$/
  const names = Object.keys(process.env).filter((name) => ours.test(name))
  const AUTH_SECRET = randomBytes(32).toString('base64url')
  return { ...Object.fromEntries(names.map((name) => [name, undefined])), AUTH_SECRET }
}
