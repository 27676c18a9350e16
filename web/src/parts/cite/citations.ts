import type { Download } from '../../shared/page.js'
import { bibtex } from './bibtex.js'
import type { Cited } from './cited.js'
import { cslJson } from './csl.js'
import { gbt7714 } from './gbt7714.js'
import { ris } from './ris.js'

/** A way to write a reference. */
export interface Style {
  name: string
  text: string
  /** What the address of its file asks for; null where it is no file. */
  as: string | null
}

interface FileStyle {
  name: string
  as: string
  extension: string
  type: string
  write: (cited: Cited) => string
}

const FILES: readonly FileStyle[] = [
  { name: 'BibTeX', as: 'bib', extension: 'bib', type: 'application/x-bibtex; charset=utf-8', write: bibtex },
  { name: 'RIS', as: 'ris', extension: 'ris', type: 'application/x-research-info-systems; charset=utf-8', write: ris },
  {
    name: 'CSL-JSON',
    as: 'csl',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: cslJson,
  },
]

/** A reference in all styles, that for readers first. */
export const stylesOf = (cited: Cited): Style[] => [
  { name: 'GB/T 7714—2015', text: gbt7714(cited), as: null },
  ...FILES.map(({ name, as, write }) => ({ name, text: write(cited), as })),
]

/** The reference as files for programs that keep references. */
export const citationFiles = (cited: Cited): Download[] =>
  FILES.map(({ as, extension, type, write }) => ({
    as,
    name: `${cited.key}.${extension}`,
    type,
    body: write(cited),
  }))
