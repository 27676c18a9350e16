import type { SourceStore } from '@plangraph/database'
import type { CorrectedDocument } from '../correct/correct-document.js'
import type { Known } from '../correct/correction.js'
import type { ReferenceVocabulary } from '../identity/reference-vocabulary.js'
import type { FieldParents } from '../link/link-stage.js'
import type { Failure, NormalizedDocument, ReadDocument, Result } from '../model/index.js'
import type { IndicatorRow, RegionRow } from '../store/catalogue-rows.js'
import type { WantedCorrection } from '../store/sync-corrections.js'
import type { RowCounts } from '../store/sync-document-tables.js'
import type { Versions } from './fingerprint.js'
import type { RunWait } from './run-lock.js'
import type { SharedWork } from './shared-work.js'
import type { Withdrawn } from './withdraw-documents.js'

/** Where a file lies. */
export interface FolderFile {
  /** Path of its folder; left out where it lies in none. */
  folder?: string
  /** It stands for a folder that can't be listed. */
  isUnlisted?: boolean
}

/** A file to ingest. Its name without folders identifies it; `read` may fail. */
export interface InputFile extends FolderFile {
  fileName: string
  /** Where it was published; left out where nobody tells, which takes nothing back. */
  url?: string
  read(): Promise<Result<Uint8Array>>
}

/** A folder of files of corrections. */
export interface CorrectionFolder {
  /** What it is known by. */
  name: string
  /** Of all its files; '' where it has none. */
  hash: string
  /** What they hold. @throws when anything in them is wrong */
  read(): Promise<WantedCorrection[]>
}

/** What a run takes from the catalogue. */
export interface RunRules {
  regions: RegionRow[]
  indicators: IndicatorRow[]
  vocabulary: ReferenceVocabulary
  fieldParents: FieldParents
  /** Applies the corrections that name a document, or any, to what was read of it. */
  correct(id: string, document: NormalizedDocument, corrections: readonly Known[]): Promise<CorrectedDocument>
}

/** What a run works with. */
export interface RunSettings {
  versions: Versions
  /**
   * The rules of these versions. A run that finds nothing to do never asks for them: loading them takes longer than all
   * the rest of it.
   */
  rules(): Promise<RunRules>
  /** The stages before storing: the bytes of a file, or what was read of it before → normalized document. */
  process(fileName: string, content: Uint8Array | ReadDocument): Promise<Result<NormalizedDocument>>
  /** Where other processes read files too, and store their documents; what reads here is not asked then. */
  shared?: SharedWork
  /** How many files are read at a time. */
  parallel: number
  /** Who starts it. */
  startedBy?: string
  /** Corrections kept in files, which the database is brought in step with first. */
  corrections?: readonly CorrectionFolder[]
  /** Folders that the files are all of: documents that came from them and are gone there are withdrawn. */
  mirror?: readonly string[]
  /** Whether a file is meant, whatever figures of its document it lacks (default: none is). */
  accepts?(fileName: string): boolean
  /** Where files are kept (default: beside the database). */
  sources?: SourceStore
  onProgress?(progress: Progress): void
  /** What to do while another run goes on. */
  wait?: RunWait
}

/**
 * One file has reached a stage. Several are `reading` at a time; one that is read is `waiting` until all are, because ids
 * are given together; `done` comes with its item, in the order of the files.
 */
export type Progress = { index: number; fileName: string } & (
  | { stage: 'reading' | 'waiting' | 'storing' }
  | { stage: 'done'; item: RunItem }
)

export interface RunItem {
  sourceFile: string
  outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'FAILED'
  documentId: string | null
  /** Name of the file that this one is a copy of. */
  sameAs?: string
  failure: Failure | null
  targets: RowCounts
  observations: RowCounts
}

/** A file that must be ingested again before its document can be made anew. */
export interface LeftFile {
  fileName: string
  /** Of its document. */
  title: string
}

/** A document whose file is gone from a folder that was mirrored, and lies in another one too. */
export interface Kept {
  title: string
  /** Where it lies. */
  file: string
}

export interface RunReport {
  id: string
  items: RunItem[]
  /** Documents whose files were gone from a folder that was mirrored. */
  withdrawn: Withdrawn[]
  /** Documents that stay though their files are gone from one. */
  kept: Kept[]
  /** Files whose documents are as earlier rules or another catalogue made them, because what was read of them is not at hand. */
  left: LeftFile[]
  /** True if the run changed the dataset. */
  datasetChanged: boolean
}
