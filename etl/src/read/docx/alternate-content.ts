import type { XmlElement } from './element.js'

/** Extensions whose content this reader knows how to walk: shapes, groups and canvases with their text boxes. */
const understood = /^(?:wps|wpg|wpc|wp14|w14|w15|a14|v)$/

/** The children of the one branch of mc:AlternateContent to read: the same text is in each of them. */
export function chosenBranch(alternates: XmlElement): readonly XmlElement[] {
  const choices = alternates.children.filter(({ name }) => name === 'mc:Choice')
  const knows = ({ attributes }: XmlElement) =>
    (attributes.Requires ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .every((prefix) => understood.test(prefix))
  const fallback = alternates.children.find(({ name }) => name === 'mc:Fallback')
  return (choices.find(knows) ?? fallback ?? choices[0])?.children ?? []
}
