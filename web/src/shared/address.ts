/** Parameters of an address by name: lists are joined by commas, null and empty ones are left out. */
export type Parameters = Readonly<Record<string, string | number | readonly string[] | null | undefined>>

/** An address of this site. Commas stay as they are, so that addresses stay short enough to be read and cited. */
export function href(path: string, parameters: Parameters = {}): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    return text === '' ? [] : [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`]
  })
  return given.length === 0 ? path : `${path}?${given.join('&')}`
}

/** A path with one more step, whatever signs that has: the number of a document holds 〔〕, an id =. */
export const step = (path: string, part: string): string => `${path}/${encodeURIComponent(part)}`

/** The values of a list in an address, `r=610100,610900` or `r=610100&r=610900`, each once. */
export function listIn(query: URLSearchParams, name: string): string[] {
  const values = query.getAll(name).flatMap((value) => value.split(/[,，]/))
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
}

/** A whole number in an address; null where there is none, or none between the bounds. */
export function numberIn(
  query: URLSearchParams,
  name: string,
  [least, most]: readonly [number, number],
): number | null {
  const text = query.get(name) ?? ''
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}

/** One of the values that a parameter may have; the first of them where it is none. */
export function choiceIn<Choice extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const text = query.get(name)
  return choices.find((choice) => choice === text) ?? choices[0]
}

/** Addresses in documents that a reader may be sent to: of the web alone, never `javascript:` or the like. */
export function outsideAddress(text: string | null | undefined): string | null {
  if (text == null || !URL.canParse(text)) return null
  const { protocol, href: address } = new URL(text)
  return protocol === 'https:' || protocol === 'http:' ? address : null
}
