/** Keys and buttons that walk through the figures of a text: n to the next, p to the previous. */
const STEPS: Readonly<Record<string, number>> = { n: 1, p: -1 }

const marks = [...document.querySelectorAll<HTMLAnchorElement>('.plan a.mark[id]')]

/** The figure that the address points at, else the last one above the middle of the window. */
function current(): number {
  const pointed = marks.findIndex(({ id }) => `#${id}` === decodeURIComponent(location.hash))
  if (pointed >= 0) return pointed
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top > innerHeight / 2)
  return (below < 0 ? marks.length : below) - 1
}

/** Goes to a figure: the address follows, so that it can be shared; going back leads to the page before. */
function walk(by: number): void {
  const mark = marks[Math.max(0, Math.min(marks.length - 1, current() + by))]
  if (mark === undefined) return
  location.replace(`#${mark.id}`)
  mark.focus({ preventScroll: true })
}

document.addEventListener('keydown', (event) => {
  const by = STEPS[event.key]
  const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea') !== null
  if (by === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  walk(by)
})

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-step]')) {
  button.addEventListener('click', () => walk(Number(button.dataset.step)))
}
