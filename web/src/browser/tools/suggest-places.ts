const QUERY = 'query Places($text: String!) { names(text: $text, first: 12) { regions { code name nameEn } } }'

interface Answer {
  data?: { names: { regions: { code: string; name: string; nameEn: string | null }[] } } | null
}

/** How long nothing must be typed before the graph is asked, in milliseconds. */
const PAUSE = 150

/** Fills the list of an input with the regions whose names hold what is typed. */
export function suggestPlaces(input: HTMLInputElement, list: HTMLDataListElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = ''
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const text = input.value.trim()
      // An option that was chosen holds the code of its place.
      if (text.length === 0 || text === asked || /\d{6}$/.test(text)) return
      asked = text
      const found = await regionsNamed(text, list)
      // What was typed in the meantime has its own answer.
      if (asked === text && found.length > 0) list.replaceChildren(...found.map((value) => optionOf(value)))
    }, PAUSE)
  })
}

function optionOf(value: string): HTMLOptionElement {
  const option = document.createElement('option')
  option.value = value
  return option
}

/** Regions as an input takes them: name and code. None where the graph can't be asked: the input takes any name. */
async function regionsNamed(text: string, { dataset }: HTMLDataListElement): Promise<string[]> {
  const response = await fetch(dataset.graph ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: QUERY, variables: { text } }),
  })
  if (!response.ok) return []
  const { data } = (await response.json()) as Answer
  return (data?.names.regions ?? []).map(
    ({ code, name, nameEn }) => `${(dataset.language === 'en' && nameEn) || name} ${code}`,
  )
}
