import type { ComponentChildren } from 'preact'

/** What tells what it holds: words of its own, or the id of its heading. */
type Named = { label: string; labelledBy?: undefined } | { label?: undefined; labelledBy: string }

/** What may be wider than the page: it scrolls by itself, by keyboard too. */
export const Scroll = ({ label, labelledBy, children }: Named & { children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <section class="scroll" tabIndex={0} aria-label={label} aria-labelledby={labelledBy}>
    {children}
  </section>
)
