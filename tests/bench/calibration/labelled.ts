import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Sign, signsOf } from '../../../etl/src/check/confidence/signs.js'
import { viewsOf } from '../../../etl/src/check/confidence/view.js'
import { doubtedBy } from '../../../etl/src/check/index.js'
import { doubtsOf } from '../../../etl/src/check/plausibility/index.js'
import { extractDocument } from '../../../etl/src/extract/index.js'
import type { NormalizedDocument } from '../../../etl/src/model/index.js'
import { normalizeDocument } from '../../../etl/src/normalize/index.js'
import { readDocument } from '../../../etl/src/read/index.js'
import { structureDocument } from '../../../etl/src/structure/index.js'
import type { Annotation } from '../../gold/annotation.js'
import { cutLines } from '../../gold/cut-lines.js'
import { wrongFields } from '../../gold/fields.js'
import { pairFigures } from '../../gold/pair-figures.js'
import { readFigures } from '../../gold/read-figure.js'
import { catalogue, regions } from '../../normalize/catalogue.js'

/** One figure as it is read before the stage check, with what its annotation says of it. */
export interface Labelled {
  document: string
  held: readonly Sign[]
  /** Every field is that of an annotated figure. */
  right: boolean
  /** It is an annotated figure that counts for recall. */
  core: boolean
  /** No annotated figure explains it. */
  extra: boolean
}

async function unchecked(annotation: Annotation, path: string): Promise<NormalizedDocument | null> {
  const content = readFileSync(path)
  const read = await readDocument(annotation.file, annotation.lines ? cutLines(content, annotation.lines) : content)
  const structure = read.ok ? structureDocument(read.value, regions) : read
  if (!read.ok || !structure.ok) return null
  return normalizeDocument(extractDocument(read.value, structure.value, regions), catalogue, regions)
}

function label(annotation: Annotation, document: NormalizedDocument, name: string): Labelled[] {
  const read = readFigures(document, regions)
  const annotated = new Map([...pairFigures(annotation, read)].map(([wanted, at]) => [at, wanted]))
  return viewsOf(document, doubtedBy(doubtsOf({ ...document, catalogue, regions }))).map((view, at) => {
    const explaining = annotation.quantities[annotated.get(at) ?? -1]
    const figure = read[at]
    const right = explaining && figure ? wrongFields(explaining, figure, annotation.document).length === 0 : false
    return { document: name, held: signsOf(view), right, core: explaining?.tier === 'core', extra: !explaining }
  })
}

/** The figures of all annotated documents of a folder whose texts are at hand. */
export async function labelledFigures(folder: string, texts: string): Promise<Labelled[]> {
  const all: Labelled[] = []
  for (const name of readdirSync(folder).sort()) {
    const annotation: Annotation = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const path = join(texts, annotation.source)
    const document = existsSync(path) ? await unchecked(annotation, path) : null
    if (document) all.push(...label(annotation, document, name))
  }
  return all
}
