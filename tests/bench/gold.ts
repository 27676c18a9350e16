import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { processFile } from '../../etl/src/run/process-file.js'
import type { Annotation } from '../gold/annotation.js'
import { cutLines } from '../gold/cut-lines.js'
import { readFigures } from '../gold/read-figure.js'
import { pool, type Score, scoreDocument } from '../gold/score.js'
import { structureDifferences } from '../gold/structure.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { calibrate, printAsItIs } from './calibration/index.js'
import { labelledFigures } from './calibration/labelled.js'
import { missLine, scoreLine } from './gold-report.js'
import { print } from './measure.js'

const ANNOTATIONS = fileURLToPath(new URL('../gold/', import.meta.url))
/** The folder that rules are developed on. */
const DEVELOPED = 'developed'
/** Folders of text that nobody has seen: scored, never looked at. */
const isLocked = (folder: string): boolean => folder.startsWith('locked-')

const folders = readdirSync(ANNOTATIONS, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
)

/** Reads one document as a run would, and scores it; null where its text is not at hand. */
async function scoreFile(
  annotation: Annotation,
  texts: string,
  misses: boolean,
): Promise<{ score: Score; structure: number } | null> {
  const { file, source, lines } = annotation
  const path = join(texts, source)
  if (!existsSync(path)) {
    print(`  ${file}: left out, ${source} is not there`)
    return null
  }
  const content = readFileSync(path)
  const read = await processFile(file, lines ? cutLines(content, lines) : content, catalogue, regions)
  if (!read.ok) print(`  ${read.failure.message}`)
  const result = scoreDocument(annotation, read.ok ? readFigures(read.value, regions) : [])
  const structure = read.ok ? structureDifferences(annotation, read.value) : ['the document is not read']
  print(`  ${scoreLine(file, result.score)}; ${structure.length} differences in structure`)
  if (misses) for (const line of [...result.misses.map(missLine), ...structure]) print(`    ${line}`)
  return { score: result.score, structure: structure.length }
}

async function scoreFolder(folder: string, texts: string, misses: boolean): Promise<void> {
  print(folder)
  const scores: Score[] = []
  let structure = 0
  for (const name of readdirSync(join(ANNOTATIONS, folder)).sort()) {
    const annotation: Annotation = JSON.parse(readFileSync(join(ANNOTATIONS, folder, name), 'utf8'))
    const result = await scoreFile(annotation, texts, misses)
    if (!result) continue
    scores.push(result.score)
    structure += result.structure
  }
  const pooled = scoreLine(`pooled, ${scores.length} documents`, pool(scores))
  print(`  ${pooled}; ${structure} differences in structure`)
}

/** Confidence of what is read: of locked folders by the weights as they are, of the others left out one by one. */
async function calibrateFolders(named: readonly string[], texts: string, fit: boolean): Promise<void> {
  const locked = named.filter(isLocked)
  if (fit && locked.length > 0) throw new Error(`bench gold: ${locked.join(', ')} is locked, nothing is fitted on it`)
  const chosen = named.length > 0 ? named : folders.filter((folder) => !isLocked(folder))
  const figuresOf = async (some: readonly string[]) =>
    (await Promise.all(some.map((folder) => labelledFigures(join(ANNOTATIONS, folder), texts)))).flat()
  if (locked.length > 0) printAsItIs(await figuresOf(locked))
  if (locked.length < chosen.length) calibrate(await figuresOf(chosen.filter((folder) => !isLocked(folder))), fit)
}

/**
 * Scores the reading against tests/gold: DIR [FOLDER …] [--misses | --calibration | --fit]. Without FOLDER only the folder that
 * rules were developed on is opened, for calibration all that are not locked.
 * @throws Error for a folder that is not there, and for misses of text that is to stay unseen
 */
export async function benchGold(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      misses: { type: 'boolean', default: false },
      calibration: { type: 'boolean', default: false },
      fit: { type: 'boolean', default: false },
    },
  })
  const [texts, ...named] = positionals
  if (!texts || !statSync(texts, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`bench gold: ${texts ?? 'no folder'} given; name the folder that holds the documents`)
  const chosen = named.length > 0 ? named : [DEVELOPED]
  for (const folder of chosen) {
    if (!folders.includes(folder))
      throw new Error(`bench gold: tests/gold has no folder "${folder}", only ${folders.join(', ')}`)
    if (values.misses && isLocked(folder))
      throw new Error(`bench gold: --misses would show what is to stay unseen; ${folder} is locked`)
  }
  if (values.calibration || values.fit) return calibrateFolders(named, texts, values.fit)
  for (const folder of chosen) await scoreFolder(folder, texts, values.misses)
}
