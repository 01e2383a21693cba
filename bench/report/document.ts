import type { Machine } from './machine'
import { type Row, reached, shortBy } from './rows'
import { markdownTable, shown } from './table'

export type Report = { day: string; quick: boolean; machine: Machine; data: string; rows: Row[] }

/** `docs/performance.md`. */
export function documentOf({ day, quick, machine, data, rows }: Report): string {
  const short = rows.flatMap(({ name, bars }) =>
    bars.filter((bar) => !reached(bar)).map((bar) => ({ name, bar })),
  )
  const notes = rows.filter(({ note }) => note !== undefined)
  return `# Performance

Written by \`npm run bench\`${quick ? ' (with `--quick`: ten clubs and short rounds, only to see that it works)' : ''} on ${day}, on ${machine.processors} cores (${machine.model}), ${machine.memoryGB} GB of memory,
${machine.system}, Node ${machine.node}; web process, PostgreSQL and load on this one machine. The figures behind it are in \`bench/results.json\`.

${data}

## The table

Requests per second and latencies in milliseconds of the median round, from 16 connections that each wait for their answer. Each row is measured
in turns with its floor, so that whatever else the machine does meets both:

- \`F-json\`: an empty route handler; \`F-page\`: an empty dynamic page of as many elements. Both are served by an application of their own
  (\`bench/floor\`) of the same Next version, without the product's proxy, layout and worker.
- \`F-sql\`: the very statements that the built product sends for the same requests, recorded between it and its database, sent again by
  postgres.js from 16 connections, those together that the product sends together.

${markdownTable(rows)}

![Measurements as a share of their bars](performance.svg)

## Short of their bars

${short.length === 0 ? 'None.' : short.map(({ name, bar }) => `- ${name}: ${bar.what} ${shown(bar.got)} ${bar.unit} (bar ${shown(bar.limit)} ${bar.unit}), by ${shortBy(bar)}`).join('\n')}

## Notes

${notes.map(({ name, note }) => `- ${name}: ${note}`).join('\n')}
`
}
