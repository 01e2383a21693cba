import { parseEnv } from '../lib/env'

const result = parseEnv(process.env)
if ('problems' in result) {
  console.error(
    `The environment is not right:\n${result.problems.map((problem) => `  - ${problem}`).join('\n')}`,
  )
  process.exit(1)
}
const { PORT, HOST, APP_URL, DEV_MAILBOX } = result.env
console.log(JSON.stringify({ port: PORT, host: HOST, url: APP_URL, mailbox: DEV_MAILBOX }))
