import { signsOf } from '../../etl/src/check/confidence/signs.js'
import { viewsOf } from '../../etl/src/check/confidence/view.js'
import type { NormalizedDocument } from '../../etl/src/model/index.js'
import { normalizeDocument } from '../../etl/src/normalize/index.js'
import { extractText, planText } from '../extract/document-of.js'
import { catalogue, regions } from '../normalize/catalogue.js'

const normalized = (text: string): NormalizedDocument => normalizeDocument(extractText(text), catalogue, regions)

/** A made-up plan of a city for 2021–2025 with the given paragraphs, before it is checked. */
export const plan = (...paragraphs: string[]): NormalizedDocument => normalized(planText(paragraphs))

/** A made-up yearly report of a city for 2023 and 2024, before it is checked. */
export const report = (...lines: string[]): NormalizedDocument =>
  normalized(
    [
      '政府工作报告',
      '——2024年1月16日在安康市第六届人民代表大会第四次会议上',
      '各位代表：现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员和其他列席人员提出意见。',
      ...lines,
      '',
    ].join('\n'),
  )

/** The signs of every figure of a document, by the number that is printed. */
export const signsByNumber = (document: NormalizedDocument): Record<string, string[]> =>
  Object.fromEntries(viewsOf(document).map((view) => [view.figure.amount.printed, signsOf(view)]))
