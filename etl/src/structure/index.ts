import { concatMapped, fail, ok, type ReadDocument, type Result, type StructuredDocument } from '../model/index.js'
import { assemble } from './assemble.js'
import { readBlocks } from './blocks.js'
import { contentLines } from './content-lines.js'
import { readFrontMatter } from './front-matter.js'
import { joinHeaderCells } from './header-cells.js'
import { fullLineWidth } from './line-width.js'

const chinese = /[\u4e00-\u9fff]/g

/**
 * Stage structure: front matter, headings, boxes, paragraphs and tables of a document.
 * A text without a title of a plan or without headings, tables and Chinese sentences is NOT_A_PLAN.
 */
export function structureDocument(read: ReadDocument): Result<StructuredDocument> {
  const lines = contentLines(read)
  const notAPlan = (why: string) =>
    fail('NOT_A_PLAN', `This text is no plan document: ${why}. Check that the right file was given.`)
  if ((read.text.match(chinese)?.length ?? 0) < 50) return notAPlan('it holds hardly any Chinese text')
  const front = readFrontMatter(lines, read.text)
  if (!front) return notAPlan('no title that ends in 规划, 纲要, 方案, 意见 or the like stands at its head')
  const { frontMatter, bodyStart, foot } = front
  const inFoot = (_line: unknown, i: number) => foot !== null && i >= foot.start && i < foot.end
  const bodyLines = lines.filter((line, i) => i >= bodyStart && !inFoot(line, i))
  const period =
    frontMatter.periodStart !== null && frontMatter.periodEnd !== null
      ? { start: frontMatter.periodStart, end: frontMatter.periodEnd }
      : null
  const body = assemble(readBlocks(joinHeaderCells(bodyLines), fullLineWidth(lines)), period)
  if (body.sections.length === 0 && body.tables.length === 0) return notAPlan('it has neither headings nor tables')
  const notice = concatMapped(lines.filter((line, i) => i < bodyStart || inFoot(line, i)).map((line) => line.text))
  const frontParagraph = { section: null, text: notice, role: 'front' as const }
  return ok({ version: 1, frontMatter, ...body, paragraphs: [frontParagraph, ...body.paragraphs] })
}
