import { alignment } from './alignment.js'
import { citations } from './citations.js'
import { documentIssuers } from './document-issuers.js'
import { documents } from './documents.js'
import { findingDocuments } from './finding-documents.js'
import { findingQuotes } from './finding-quotes.js'
import { findingTargets } from './finding-targets.js'
import { findings } from './findings.js'
import { indicators } from './indicators.js'
import { observations } from './observations.js'
import { regions } from './regions.js'
import { runItems } from './run-items.js'
import { runs } from './runs.js'
import type { Table } from './table.js'
import { targetLinkCitations } from './target-link-citations.js'
import { targetLinks } from './target-links.js'
import { targets } from './targets.js'

/** Every flat table, the wide ones first. */
export const TABLES: readonly Table[] = [
  targets,
  observations,
  alignment,
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
]

export const tableNamed = (name: string): Table | undefined => TABLES.find((table) => table.name === name)
