import { alignment } from './alignment.js'
import { indicators, regions } from './catalogue.js'
import { changes } from './changes.js'
import { citations } from './citations.js'
import { codebookOf } from './codebook.js'
import { composition } from './composition.js'
import { documentIssuers, documents } from './documents.js'
import { findingDocuments, findingQuotes, findings, findingTargets } from './findings.js'
import { likeness } from './likeness.js'
import { observations } from './observations.js'
import { progress } from './progress.js'
import { runItems, runs } from './runs.js'
import { series } from './series.js'
import type { Table } from './table.js'
import { targetLinkCitations, targetLinks } from './target-links.js'
import { targets } from './targets.js'
import { uptake } from './uptake.js'

const OF_DATA: readonly Table[] = [
  targets,
  observations,
  alignment,
  progress,
  series,
  composition,
  uptake,
  likeness,
  documents,
  documentIssuers,
  regions,
  indicators,
  targetLinks,
  targetLinkCitations,
  citations,
  findings,
  findingTargets,
  findingDocuments,
  findingQuotes,
  runs,
  runItems,
  changes,
]

/** Every flat table, the wide ones first. */
export const TABLES: readonly Table[] = [...OF_DATA, codebookOf(OF_DATA)]

/** Those that are the same whenever the data are: the history of runs changes with every run. */
export const DATA_TABLES: readonly Table[] = TABLES.filter(({ history }) => !history)

export const tableNamed = (name: string): Table | undefined => TABLES.find((table) => table.name === name)
