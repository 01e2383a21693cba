import type { Store } from './store'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (value: unknown) => String(value ?? '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const style = `
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100%; margin-block: 1rem }
th, td { text-align: start; padding: .4rem .6rem; border-block-end: 1px solid #8884 }
code { font: 15px ui-monospace, monospace } .used { opacity: .6 }`

/** The shop as its keeper sees it: coupons, what became of them, the last calls. Reloads itself every two seconds. */
export function page({ coupons, calls }: Store): string {
  const rows = [...coupons.values()].map(
    ({ reference, state, activity, passengers, expiresOn, allocation }) => `<tr class="${state}">
<td><code>${safe(reference)}</code></td><td>${safe(activity ?? 'tout vol / any')}</td><td>${safe(passengers ?? 1)}</td>
<td>${safe(expiresOn ?? '')}</td><td>${safe(state)}</td>
<td>${allocation ? `${safe(allocation.event)} ${safe(allocation.sequence)} : ${safe(allocation.start)}, ${safe(allocation.resource)}` : ''}</td></tr>`,
  )
  const last = calls.slice(-15).reverse()
  const lines = last.map(
    ({ at, method, path, status, signed, authorised }) => `<tr><td>${safe(at.slice(11, 19))} UTC</td>
<td><code>${safe(method)} ${safe(path)}</code></td><td>${safe(status ?? '...')}</td>
<td>${authorised && signed ? 'oui / yes' : 'NON / NO'}</td></tr>`,
  )
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2"><title>Boutique d'essai · Trial shop</title><style>${style}</style></head><body>
<h1>Boutique d'essai · Trial shop</h1>
<p>Elle vend des bons et répond de leurs références. · It sells coupons and answers for their references.</p>
<table><thead><tr><th>Référence</th><th>Vol · Flight</th><th>Pers.</th><th>Jusqu'au · Until</th><th>État · State</th>
<th>Attribution · Allocation</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<h2>Appels reçus · Calls received</h2>
<table><thead><tr><th>Heure · Time</th><th>Appel · Call</th><th>Réponse · Answer</th><th>Signé · Signed</th></tr></thead>
<tbody>${lines.join('')}</tbody></table></body></html>`
}
