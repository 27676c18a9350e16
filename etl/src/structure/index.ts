import { divisionRegions } from '../catalogue/regions.js'
import type { Regions } from '../catalogue/types.js'
import { reportsAlone } from '../language/names/title-words.js'
import {
  adviceOf,
  concatMapped,
  fail,
  ok,
  type ReadDocument,
  type Result,
  type StructuredDocument,
} from '../model/index.js'
import { assemble } from './assemble.js'
import { readBlocks } from './blocks.js'
import { joinBoxLines } from './box-lines.js'
import { contentLines } from './content-lines.js'
import { cutRunTogetherLines } from './front-matter/cut-lines.js'
import { readFrontMatter } from './front-matter/index.js'
import { joinHeaderCells } from './header-cells.js'
import { fullLineWidth } from './line-width.js'
import { areLinksAlone } from './links-alone.js'
import { cutRunOnHeadings } from './run-on-headings.js'

const chinese = /[\u3400-\u9fff]/g
/** Fewer characters are no document that says anything. */
const fewest = 50

/**
 * Stage structure: front matter, headings, boxes, paragraphs and tables of a document. regions: for the place it is for.
 * A text without Chinese sentences, without title or without a line after its title is NOT_A_PLAN; any other is read.
 */
export function structureDocument(
  read: ReadDocument,
  regions: Regions = divisionRegions(),
): Result<StructuredDocument> {
  const lines = cutRunOnHeadings(cutRunTogetherLines(contentLines(read)))
  const advice = adviceOf(read.leads ?? []) ?? 'Check that the right file was given'
  const notAPlan = (why: string) => fail('NOT_A_PLAN', `This text is no plan document: ${why}. ${advice}.`)
  const characters = read.text.match(chinese)?.length ?? 0
  if (characters < fewest) return notAPlan(`it holds hardly any Chinese text (${characters} characters)`)
  const front = readFrontMatter(lines, read.text, regions)
  const opening = (lines[0]?.text.text ?? '').slice(0, 20)
  if (!front) return notAPlan(`it has no title; its first line reads “${opening}”`)
  const { frontMatter, bodyStart, foot, pageFoot } = front
  const inFoot = (i: number) => i >= pageFoot || (foot !== null && i >= foot.start && i < foot.end)
  const bodyLines = lines.filter((_line, i) => i >= bodyStart && !inFoot(i))
  if (bodyLines.length === 0 || areLinksAlone(bodyLines, read.leads ?? []))
    return notAPlan(`nothing follows its title “${frontMatter.title.slice(0, 40)}”`)
  const period =
    frontMatter.periodStart !== null && frontMatter.periodEnd !== null
      ? { start: frontMatter.periodStart, end: frontMatter.periodEnd }
      : null
  const reports = reportsAlone(frontMatter.title, frontMatter.kind)
  const body = assemble(readBlocks(joinHeaderCells(joinBoxLines(bodyLines)), fullLineWidth(lines)), period, reports)
  const head = concatMapped(lines.filter((_line, i) => i < bodyStart || inFoot(i)).map((line) => line.text))
  const frontParagraph = { section: null, text: head, role: 'front' as const }
  return ok({ version: 1, frontMatter, ...body, paragraphs: [frontParagraph, ...body.paragraphs] })
}
