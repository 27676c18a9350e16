import type { FileContent, FileFigure } from './file-figure.js'
import { areTooMany, lostFigures } from './lost-figures.js'

/** A file of a document that is there now. */
export interface DocumentFile extends FileContent {
  sourceId: string
  fileName: string
  sha256: string
  format: string
  /** Somebody said that it is meant, although it lacks figures that another one has. */
  accepted: boolean
}

/** A file that lacks too much of what another one has. */
export interface Lacking {
  file: DocumentFile
  than: DocumentFile
  lost: readonly FileFigure[]
}

/** Which of a document's files it is read from, and which lack too much to be. */
export interface Standing {
  served: DocumentFile
  lacking: readonly Lacking[]
}

/** The first of these tells most about where a figure is printed. */
const FORMATS = ['pdf', 'ofd', 'docx', 'doc', 'rtf', 'html', 'mht', 'txt']

/**
 * Ranks the files of one document, by what is in them and nothing else, so that the order in which they came does not matter:
 * accepted ones first; none that lacks too much; the later date printed; the format; more figures; at last the hash.
 */
export function standingOf(files: readonly [DocumentFile, ...DocumentFile[]]): Standing {
  const ranked = [...files].sort(byRank) as [DocumentFile, ...DocumentFile[]]
  const [fullest] = [...ranked].sort((a, b) => b.figures.length - a.figures.length) as [DocumentFile]
  const lacking = ranked.flatMap((file): Lacking[] => {
    if (file.accepted) return []
    const fuller = ranked.filter((other) => other === fullest || isFormer(other, file))
    return fuller.flatMap((than) => lackOf(file, than)).slice(0, 1)
  })
  const whole = ranked.filter((file) => !lacking.some((lack) => lack.file === file))
  return { served: whole[0] ?? fullest, lacking }
}

/** What a file lacks of another one, if that is too much. */
export function lackOf(file: DocumentFile, than: DocumentFile): Lacking[] {
  const lost = file === than ? [] : lostFigures(than.figures, file.figures)
  return areTooMany(lost.length, than.figures.length) ? [{ file, than, lost }] : []
}

/** A file that another one of its name did not take the place of. */
const isFormer = (other: DocumentFile, file: DocumentFile) =>
  other.fileName === file.fileName && other.figures.length > file.figures.length

const byRank = (a: DocumentFile, b: DocumentFile): number =>
  Number(b.accepted) - Number(a.accepted) ||
  compare(b.issuedOn ?? '', a.issuedOn ?? '') ||
  formatRank(a) - formatRank(b) ||
  b.figures.length - a.figures.length ||
  compare(a.sha256, b.sha256)

const formatRank = ({ format }: DocumentFile) => (FORMATS.includes(format) ? FORMATS.indexOf(format) : FORMATS.length)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
