import { dump } from 'js-yaml'
import { shortHash } from '../model/hash.js'
import type { CorrectionKind, DocumentName, Known } from './correction.js'
import { documentKey } from './correction-id.js'
import type { CorrectionFile } from './read-corrections.js'

/** A correction, and the file it was in; null: none yet. */
export interface FiledCorrection {
  correction: Known
  file: string | null
}

/** Of corrections that are of no one document. */
const GENERAL = 'all-documents.yaml'

const KINDS: readonly CorrectionKind[] = ['FIELD', 'NOT_A_FIGURE', 'MISSED', 'INDICATOR', 'LINK_WRONG']

/**
 * Corrections as files, so that they are reviewed as a difference: each in the file that it was in, new ones in one a
 * document, in an order that does not depend on that of the corrections, without what is null by default.
 * `readCorrections` gives the same corrections again.
 */
export function writeCorrections(corrections: readonly FiledCorrection[]): CorrectionFile[] {
  const files = new Map<string, Known[]>()
  for (const { correction, file } of corrections) {
    const name = file ?? nameOf(correction.document)
    files.set(name, [...(files.get(name) ?? []), correction])
  }
  return [...files].map(([name, known]) => ({ name, text: textOf(known) })).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function textOf(corrections: readonly Known[]): string {
  const sorted = corrections
    .map((correction) => ({ correction, order: orderOf(correction) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ correction }) => correction)
  const [first] = sorted
  const isShared = sorted.every(({ document }) => isSame(document, first?.document ?? null))
  const document = isShared ? (first?.document ?? null) : null
  const content = {
    ...(document && { document: told(document) }),
    corrections: sorted.map((correction) => entryOf(correction, document)),
  }
  return dump(content, { lineWidth: 120, noRefs: true })
}

const isSame = (a: DocumentName | null, b: DocumentName | null) => JSON.stringify(a) === JSON.stringify(b)

/** 610100-西安市十四五…规划-1a2b3c.yaml: to be read by people, and unlike that of any other document. */
function nameOf(document: DocumentName | null): string {
  if (document === null) return GENERAL
  const words = (document.title ?? document.number ?? document.id ?? '').replace(/[^\p{L}\p{N}]+/gu, '')
  const short = [...words].slice(0, 40).join('')
  return `${document.region ?? '000000'}-${short}-${shortHash(documentKey(document)).slice(0, 6)}.yaml`
}

const orderOf = (correction: Known): string => {
  const figure = 'figure' in correction ? correction.figure : null
  const name = figure?.name ?? ('name' in correction ? correction.name : null) ?? ''
  const field = 'field' in correction ? correction.field : ''
  return [name, figure?.year ?? '', KINDS.indexOf(correction.kind), field, correction.id].join('\u001f')
}

/** Left out where null: what is null unless told. Of what a field was and is to be, null is a value. */
function entryOf({ id: _id, kind, why, by, at, document: own, ...said }: Known, shared: DocumentName | null): object {
  const values = Object.entries(said).flatMap(([key, value]): [string, unknown][] => {
    if (value === null) return key === 'becomes' || (key === 'expects' && kind === 'FIELD') ? [[key, null]] : []
    return [[key, typeof value === 'object' ? told(value) : value]]
  })
  const document = own === null || isSame(own, shared) ? {} : { document: told(own) }
  return { kind, ...document, ...inOrder(values), why, by, at }
}

const told = (given: object) => inOrder(Object.entries(given).filter(([, value]) => value !== null))

/** What is said, in the order in which people say it; of what is stored the order is another one. */
const ORDER = [
  ...['id', 'title', 'number', 'quote', 'name', 'figure', 'field', 'upstream', 'downstream', 'expects', 'becomes'],
  ...['value', 'unit', 'region', 'place', 'indicator', 'year', 'spanStart', 'status', 'printed'],
]

const inOrder = (entries: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries([...entries].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b) || (a < b ? -1 : 1)))
