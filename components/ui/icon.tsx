/** Drawn on a 20 x 20 grid with a line of 1.75; each is one path, coloured by the text around it. */
const paths = {
  phone:
    'M4 3h3l1.5 4-2 1.5a10 10 0 0 0 5 5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.7 1.5C8.7 16.7 3.3 11.3 2.5 4.7A1.5 1.5 0 0 1 4 3z',
  back: 'm12 4-6 6 6 6',
  next: 'm8 4 6 6-6 6',
  sunrise: 'M2 15.5h16M5 12a5 5 0 0 1 10 0M10 1.5v3M7.8 3.5 10 1.3l2.2 2.2M3.5 7l1.2 1M16.5 7l-1.2 1',
  sunset: 'M2 15.5h16M5 12a5 5 0 0 1 10 0M10 1.5v3.2M7.8 2.7 10 4.9l2.2-2.2M3.5 7l1.2 1M16.5 7l-1.2 1',
  clock: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM10 5.5V10l3 2',
  tick: 'm4 10.5 4 4 8-9',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  download: 'M5 2.5h7l3.5 3.5V17.5H5zM12 2.5V6h3.5M10 9v5M7.7 12l2.3 2.3 2.3-2.3',
  pin: 'M10 18s-6-5.2-6-10a6 6 0 0 1 12 0c0 4.8-6 10-6 10zM10 5.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
  info: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM10 9v5M10 6.3v.1',
  warning: 'M10 2.5 18.5 17h-17zM10 8v4M10 14.5v.1',
  mail: 'M2.5 4.5h15v11h-15zM2.5 5.5l7.5 6 7.5-6',
  person: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17.5c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5',
  print: 'M5.5 7V2.5h9V7M5.5 14H3V7h14v7h-2.5M5.5 11.5h9v6h-9z',
  cross: 'm5 5 10 10M15 5 5 15',
  book: 'M4.5 2.5h11v15h-11zM7.5 2.5v15M10 6.5h3M10 9.5h3',
  message: 'M2.5 4h15v10H9l-4 3.5V14H2.5zM6 9h8',
  storm: 'M5.5 12.5a3.5 3.5 0 0 1 .3-7 4.6 4.6 0 0 1 8.7 1.3 2.9 2.9 0 0 1-.3 5.7zM7 15v2M10 15v2M13 15v2',
  plane: 'M10 2.5v15M2.5 9.5h15M7 16.5h6M8.5 4.5h3',
  home: 'm2.5 9.5 7.5-6.5 7.5 6.5M4.5 8v9h11V8M8 17v-5h4v5',
  search: 'M9 3a6 6 0 1 1 0 12A6 6 0 0 1 9 3zM13.5 13.5l4 4',
  list: 'M4 3.5h12v14H4zM8 2h4v3H8zM7 8.5h6M7 11.5h6M7 14.5h3.5',
  gear: 'M10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM10 2.5V5M10 15v2.5M2.5 10H5M15 10h2.5M4.7 4.7l1.8 1.8M13.5 13.5l1.8 1.8M15.3 4.7l-1.8 1.8M6.5 13.5l-1.8 1.8',
  ticket: 'M2.5 5.5h15v3a1.5 1.5 0 0 0 0 3v3h-15v-3a1.5 1.5 0 0 0 0-3zM12 6v1.4M12 9.3v1.4M12 12.6V14',
} as const

export type IconName = keyof typeof paths

/** A decoration beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
