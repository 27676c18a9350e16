/** An XML element. Names carry the prefix of namespaces.ts, whatever prefix the file uses. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  /** Text of the elements that print any (w:t, m:t, s:v); empty for all others. */
  text: string
}

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((candidate) => candidate.name === name)

/** The attribute w:val of the child of that name. */
export const childValue = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val']

/** A whole number of an attribute, undefined for anything else. */
export function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^[+-]?\d{1,9}$/.test(value) ? Number(value) : undefined
}

/** A switch like <w:vanish/>: undefined where it is not set, false for w:val="0" and the like. */
export function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? 'true')
}
