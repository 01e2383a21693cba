import { parseEnv } from '../lib/env'

const result = parseEnv(process.env)
if ('problems' in result) {
  console.error(
    `The environment is not right:\n${result.problems.map((problem) => `  - ${problem}`).join('\n')}`,
  )
  process.exit(1)
}
const { PORT, HOST, APP_URL, DEV_MAILBOX, WORKER, WEB_PROCESSES } = result.env
const place = {
  port: PORT,
  host: HOST,
  url: APP_URL,
  mailbox: DEV_MAILBOX,
  worker: WORKER,
  webs: WEB_PROCESSES,
}
console.log(JSON.stringify(place))
