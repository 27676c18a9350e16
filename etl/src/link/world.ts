import { Prisma } from '@plangraph/database'
import { among, fromReal, jsonRows, plain, real } from '../store/json-rows.js'
import { authorityOf } from './authority.js'
import { longestChain } from './link-basis.js'
import type { LinkCitation, LinkDocument, LinkIndicator, LinkRegion, LinkWorld } from './model.js'

/** What linking looks at, read from the database as far as it is asked for and kept for the time of one pass. */
export class WorldReader {
  private readonly documents = new Map<string, LinkDocument>()
  private readonly citationsFrom = new Map<string, LinkCitation[]>()

  private readonly byParent = new Map<string, string[]>()

  private constructor(
    private readonly regions: ReadonlyMap<string, LinkRegion>,
    private readonly indicators: ReadonlyMap<string, LinkIndicator>,
    private readonly fieldParents: ReadonlyMap<string, string | null>,
  ) {
    for (const { code, parentCode } of regions.values()) {
      if (parentCode === null) continue
      const siblings = this.byParent.get(parentCode)
      if (siblings) siblings.push(code)
      else this.byParent.set(parentCode, [code])
    }
  }

  static async open(
    tx: Prisma.TransactionClient,
    fieldParents: ReadonlyMap<string, string | null>,
  ): Promise<WorldReader> {
    const regions = await jsonRows<RegionRow>(tx, regionColumns, Prisma.sql`"Region"`)
    const indicators = await jsonRows<IndicatorRow>(tx, indicatorColumns, Prisma.sql`"Indicator"`)
    return new WorldReader(
      new Map(regions.map(({ population, ...row }) => [row.code, { ...row, population: fromReal(population) }])),
      new Map(indicators.map(({ additive, ...row }) => [row.code, { ...row, additive: Boolean(additive) }])),
      fieldParents,
    )
  }

  /** The world as far as documents and the chains of their citations reach. */
  async around(tx: Prisma.TransactionClient, documentIds: readonly string[]): Promise<LinkWorld> {
    let reached = [...new Set(documentIds)]
    await this.readDocuments(tx, reached)
    for (let step = 0; step < longestChain; step++) {
      await this.readCitations(tx, reached)
      reached = [...new Set(reached.flatMap((id) => (this.citationsFrom.get(id) ?? []).map(({ toId }) => toId)))]
    }
    const { documents, regions, indicators, citationsFrom, fieldParents } = this
    return { documents, regions, indicators, citationsFrom, fieldParents }
  }

  indicator = (code: string): LinkIndicator | undefined => this.indicators.get(code)

  regionName = (code: string): string => this.regions.get(code)?.name ?? code

  /** The code of the region that a region is a part of. */
  parent = (code: string): string | null => this.regions.get(code)?.parentCode ?? null

  /** Codes of the parts of a region. */
  children(code: string): readonly string[] {
    return this.byParent.get(code) ?? []
  }

  /** The regions and all above them. */
  withAllAbove(codes: Iterable<string>): Set<string> {
    const all = new Set<string>()
    for (const code of codes)
      for (let at: string | null = code; at !== null && !all.has(at); at = this.parent(at)) all.add(at)
    return all
  }

  private async readDocuments(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<void> {
    const unread = ids.filter((id) => !this.documents.has(id))
    if (unread.length === 0) return
    const rows = await jsonRows<DocumentRow>(tx, documentColumns, Prisma.sql`"Document" WHERE "id" ${among(unread)}`)
    for (const { issuers, kind, documentNumber, ...row } of rows)
      this.documents.set(row.id, {
        ...row,
        authority: authorityOf({ field: row.field, kind, documentNumber, issuers }),
      })
  }

  private async readCitations(tx: Prisma.TransactionClient, from: readonly string[]): Promise<void> {
    const unread = from.filter((id) => !this.citationsFrom.has(id))
    if (unread.length === 0) return
    for (const id of unread) this.citationsFrom.set(id, [])
    const rows = await jsonRows<LinkCitation & { ordinal: number }>(
      tx,
      plain('id', 'fromId', 'toId', 'ordinal'),
      Prisma.sql`"Citation" WHERE "fromId" ${among(unread)}`,
    )
    rows.sort((a, b) => a.ordinal - b.ordinal)
    for (const { id, fromId, toId } of rows) this.citationsFrom.get(fromId)?.push({ id, fromId, toId })
  }
}

type RegionRow = Omit<LinkRegion, 'population' | 'populationSourceNumber'> & { population: string | null }

const regionColumns = {
  ...plain('code', 'name', 'parentCode'),
  population: real('population'),
  residents: Prisma.sql`json("residents")`,
}

type IndicatorRow = Omit<LinkIndicator, 'additive'> & { additive: number | boolean }

const indicatorColumns = plain('code', 'name', 'measure', 'direction', 'additive')

interface DocumentRow extends Omit<LinkDocument, 'authority'> {
  kind: string
  documentNumber: string | null
  issuers: string[]
}

const documentColumns = {
  ...plain('id', 'title', 'kind', 'documentNumber', 'regionCode', 'field', 'issuedOn'),
  issuers: Prisma.sql`json((
    SELECT json_group_array("Organization"."name") FROM "DocumentIssuer"
    JOIN "Organization" ON "Organization"."id" = "DocumentIssuer"."organizationId"
    WHERE "DocumentIssuer"."documentId" = "Document"."id"))`,
}
