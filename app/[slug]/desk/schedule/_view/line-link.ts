/** Links of the board, panel and lists that are followed without a new page. A list's own have their thing in the address only. */
export const FOLLOWED = 'a[data-ref], a[href^="?"]'

/** The thing that a link within reach of an event stands for; '' when there is none. */
export function refAt(target: Element): string {
  const link = target.closest<HTMLAnchorElement>(FOLLOWED)
  return link?.dataset.ref ?? new URLSearchParams(link?.search).get('item') ?? ''
}

/** Shows what is said of a line to those who point at it, too: in the page it would stand twice. */
export function showSentence(target: EventTarget): void {
  const link =
    target instanceof Element ? target.closest<HTMLAnchorElement>('.cell-lines a[aria-label]') : null
  if (link && link.title !== link.ariaLabel) link.title = link.ariaLabel ?? ''
}
