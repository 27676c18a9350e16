const PAUSE = 2000

/** Somebody has begun to fill in the form: the page stays as it is around them. */
const isTouched = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.correction :is(input, textarea)')].some(
    (field) => field.value !== field.defaultValue,
  )

/** What the page says by now of what was saved; null where it says nothing. */
async function noticeNow(): Promise<HTMLElement | null> {
  const response = await fetch(location.href)
  return new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('saved')
}

/** Looks again until what was saved has been applied, then shows all as it is now. */
async function look(): Promise<void> {
  const now = await noticeNow().catch(() => undefined)
  if (now === undefined || now?.dataset.coming !== undefined) setTimeout(look, PAUSE)
  else if (isTouched() && now !== null) document.getElementById('saved')?.replaceWith(document.adoptNode(now))
  else location.reload()
}

setTimeout(look, PAUSE)
