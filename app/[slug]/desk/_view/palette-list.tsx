const groups = ['bookings', 'coupons', 'people', 'aircraft', 'pages'] as const

/** Something that the search field proposes. */
export type Found = { group: (typeof groups)[number]; label: string; detail: string; href: string }

type Props = {
  id: string
  label: string
  headings: Readonly<Record<Found['group'], string>>
  found: readonly Found[]
  active: number
  point: (index: number) => void
  go: (href: string) => void
}

export const optionId = (id: string, index: number) => `${id}-${index}`

/** What the search field proposes, by kind. The focus stays in the field, which says which one is meant. */
export function PaletteList({ id, label, headings, found, active, point, go }: Props) {
  const kinds = groups.filter((group) => found.some((one) => one.group === group))
  return (
    <div className="palette-list" role="listbox" id={id} aria-label={label}>
      {kinds.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div className="palette-kind" id={`${id}-${group}`} role="presentation">
            {headings[group]}
          </div>
          {found.map(({ label: name, detail, href, group: own }, index) =>
            own === group ? (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
              <div
                key={href}
                id={optionId(id, index)}
                role="option"
                aria-selected={index === active}
                onPointerMove={() => index !== active && point(index)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => go(href)}
              >
                <span>{name}</span>
                {detail && <small>{detail}</small>}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  )
}
