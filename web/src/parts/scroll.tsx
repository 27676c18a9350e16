import type { ComponentChildren } from 'preact'

/** What may be wider than the page: it scrolls by itself, by keyboard too. `labelledBy` is the id of its heading. */
export const Scroll = ({ labelledBy, children }: { labelledBy: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <section class="scroll" tabIndex={0} aria-labelledby={labelledBy}>
    {children}
  </section>
)
