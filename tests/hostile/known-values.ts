/** Values that the data hold, so that a question about them has an answer. */
export interface KnownValues {
  /** Global ids by type. */
  ids: ReadonlyMap<string, readonly string[]>
  /** Cursors by type of connection. */
  cursors: ReadonlyMap<string, readonly string[]>
  regions: readonly string[]
  regionCodes: readonly string[]
  indicators: readonly string[]
  topics: readonly string[]
  /** Document numbers. */
  documents: readonly string[]
  years: readonly number[]
  /** Words to look for. */
  texts: readonly string[]
}

// biome-ignore lint/suspicious/noExplicitAny: what the query below asks for
type Answer = any

const QUERY = `{
  regions(level: PROVINCE) { id code name }
  documents(first: 10) {
    edges { cursor }
    nodes {
      id documentNumber title
      sections { id } tables { id } tasks { id } citations { id } issuers { id }
    }
  }
  indicators(first: 50) { edges { cursor } nodes { id code name topic } }
  targets(first: 100) { edges { cursor } nodes { id year indicatorName } }
  linked: targets(first: 20, filter: { governing: true }) { nodes { upstream { id } } }
  observations(first: 50) { edges { cursor } nodes { id year } }
  findings(first: 50) { edges { cursor } nodes { id } }
  runs { edges { cursor } nodes { id } }
}`

/** Asks for them. */
export async function knownValues(ask: (query: string) => Promise<Answer>): Promise<KnownValues> {
  const { regions, documents, indicators, targets, linked, observations, findings, runs } = await ask(QUERY)
  const idsOf = (rows: Answer[]) => rows.map(({ id }): string => id)
  const inDocuments = (list: string) => idsOf(documents.nodes.flatMap((document: Answer) => document[list]))
  const cursorsOf = ({ edges }: Answer) => edges.map(({ cursor }: Answer): string => cursor)
  const distinct = <Value>(values: (Value | null)[]) => [...new Set(values)].filter((value) => value !== null)
  return {
    ids: new Map([
      ['Region', idsOf(regions)],
      ['Document', idsOf(documents.nodes)],
      ['Section', inDocuments('sections')],
      ['Table', inDocuments('tables')],
      ['Task', inDocuments('tasks')],
      ['Citation', inDocuments('citations')],
      ['Organization', inDocuments('issuers')],
      ['Indicator', idsOf(indicators.nodes)],
      ['Target', idsOf(targets.nodes)],
      ['TargetLink', idsOf(linked.nodes.flatMap(({ upstream }: Answer) => upstream))],
      ['Observation', idsOf(observations.nodes)],
      ['Finding', idsOf(findings.nodes)],
      ['EtlRun', idsOf(runs.nodes)],
    ]),
    cursors: new Map(
      Object.entries({
        DocumentConnection: documents,
        IndicatorConnection: indicators,
        TargetConnection: targets,
        ObservationConnection: observations,
        FindingConnection: findings,
        EtlRunConnection: runs,
      }).map(([type, connection]) => [type, cursorsOf(connection)]),
    ),
    regions: [...regions.flatMap(({ code, name }: Answer) => [code, name]), '610100', '西安市', '100000'],
    regionCodes: regions.map(({ code }: Answer) => code),
    indicators: indicators.nodes.map(({ code }: Answer) => code),
    topics: distinct(indicators.nodes.map(({ topic }: Answer) => topic)),
    documents: distinct(documents.nodes.map(({ documentNumber }: Answer) => documentNumber)),
    years: distinct([...targets.nodes, ...observations.nodes].map(({ year }) => year)),
    texts: distinct([
      ...targets.nodes.map(({ indicatorName }: Answer) => indicatorName),
      ...documents.nodes.map(({ title }: Answer) => title),
      ...indicators.nodes.map(({ name }: Answer) => name),
    ]),
  }
}
