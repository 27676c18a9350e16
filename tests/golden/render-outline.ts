import type { NormalizedDocument, StructuredSection } from '../../etl/src/model/index.js'
import { bodyList } from './places.js'

function heading(section: StructuredSection): string {
  const name = section.label === null ? section.number : `[${section.label}]`
  const length = section.text === '' ? 'no text' : `${section.text.length} characters`
  return `${[name, section.title].filter(Boolean).join(' ')}  (${[length, section.page && `page ${section.page}`].filter(Boolean).join(', ')})`
}

/** Headings and boxes, indented by depth, each with the length of its own text and who answers for it. */
export function renderOutline({ structure }: NormalizedDocument): string {
  const lines = structure.sections.flatMap((section) => {
    const indent = '  '.repeat(section.depth - 1)
    const bodies = bodyList(section.responsible)
    return [indent + heading(section), ...(bodies ? [`${indent}    responsible: ${bodies}`] : [])]
  })
  return `${lines.join('\n')}\n`
}
