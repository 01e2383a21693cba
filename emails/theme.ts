/** The look's colours for mails, which know no CSS variables: light inline, dark through `darkStyle`. */
export const colour = {
  paper: '#f6f4ef',
  sheet: '#ffffff',
  mist: '#dfdcd3',
  ink: '#0b1f3a',
  soft: '#4a5a72',
  sky: '#1668c7',
  onSky: '#ffffff',
  dawn: '#b46a00',
  sun: '#f2a33a',
  edge: '#75839a',
} as const

export const font = {
  text: 'Inter, "Segoe UI", system-ui, -apple-system, Helvetica, Arial, sans-serif',
  face: 'B612, "Segoe UI", system-ui, -apple-system, Helvetica, Arial, sans-serif',
  mono: '"B612 Mono", ui-monospace, Menlo, Consolas, monospace',
} as const

/** Classes carry the dark colours; `!important` because the light ones are inline. */
export const darkStyle = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a { overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  .e-paper, .e-paper > table > tbody > tr > td { background-color: #0a1424 !important; }
  .e-sheet { background-color: #10203a !important; }
  .e-ink { color: #eef2f8 !important; }
  .e-soft { color: #a9b7cc !important; }
  .e-link { color: #6fb1ff !important; }
  .e-button { background-color: #6fb1ff !important; color: #07121f !important; }
  .e-hair { border-color: #263a58 !important; }
  .e-weather { border-color: #f2b45c !important; }
  .e-dot { background-color: #6fb1ff !important; }
  .e-ring { border-color: #7488a8 !important; }
  .e-rail { background-color: #7488a8 !important; }
}
`
