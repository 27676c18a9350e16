import { anyLabel, type FieldRole, roleOfLabel } from '../../language/names/field-labels.js'
import { squeeze } from '../../model/index.js'

/** A labelled value in the head or at the foot: 发文字号：国办发〔2022〕17号. */
export interface Field {
  role: FieldRole
  value: string
}

/** `- 发布机构：`, `3.[联合发文单位] `, `【字号：`: list marks and brackets around a label. */
const opening = String.raw`(?:[-*•·#]+\s*|\d{1,2}[.．、]\s*)?`
const labelled = new RegExp(String.raw`^${opening}([【\[(（]\s*|)(${anyLabel})\s*(?:([】\])）])\s*[：:]?|[：:])`)
/** A second label in the same line: 发文机关：国务院办公厅 成文日期：2026年02月08日 */
const nextLabel = new RegExp(String.raw`\s+(?=(?:${anyLabel})\s*[：:])`)

/** `publish_date: 2022-05-17`: a key of a head in YAML that is not known. */
const yamlKey = /^[a-z][a-z_]*:(?:\s|$)/

/** The label at the beginning of a text, and where its value begins. A bracket that closes it was opened before it. */
function labelOf(text: string): { label: string; end: number } | null {
  const match = labelled.exec(text)
  if (match === null || (match[3] !== undefined && match[1] === '')) return null
  return { label: squeeze(match[2] ?? ''), end: match[0].length }
}

/** The labelled values of a line; null where it is no such line. A label may be left without value. */
export function fieldsOf(line: string): Field[] | null {
  if (labelOf(line) === null) return yamlKey.test(line) ? [{ role: 'other', value: '' }] : null
  return line.split(nextLabel).flatMap((part) => {
    const found = labelOf(part)
    if (found === null) return []
    const value = part
      .slice(found.end)
      .replace(/^-+|-+$/g, '')
      .trim()
    return [{ role: roleOfLabel(found.label), value }]
  })
}

/** Values of labels of some roles, empty ones left out. */
export const valuesOf = (fields: readonly Field[], ...roles: Field['role'][]) =>
  fields.filter(({ role, value }) => roles.includes(role) && value !== '').map(({ value }) => value)
