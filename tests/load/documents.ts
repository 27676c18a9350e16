import type {
  Amount,
  Evidence,
  ExtractedCitation,
  FrontMatter,
  NormalizedDocument,
  NormalizedFigure,
  StructuredSection,
  StructuredTable,
} from '../../etl/src/model/index.js'

/** The words of a text as evidence; they must be in it once. */
export function evidenceOf(text: string, quote: string): Evidence {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`“${quote}” is not in the text.`)
  const end = start + quote.length
  return { quote, start, end, spans: [{ page: null, start, end, box: null }] }
}

export const frontMatter = (given: Partial<FrontMatter> = {}): FrontMatter => ({
  title: '安康市“十四五”就业促进规划',
  noticeTitle: null,
  documentNumber: '安政办发〔2021〕40号',
  kind: 'PLAN',
  issuers: ['安康市人民政府办公室'],
  issuedOn: '2021-12-01',
  regionName: '安康市',
  periodStart: 2021,
  periodEnd: 2025,
  ...given,
})

export const section = (text: string, heading: string, given: Partial<StructuredSection> = {}): StructuredSection => ({
  parent: null,
  depth: 1,
  number: heading.slice(0, 2),
  title: heading.slice(2),
  label: null,
  text: '',
  start: text.indexOf(heading),
  end: text.indexOf(heading) + heading.length,
  page: null,
  responsible: [],
  ...given,
})

export function figure(
  text: string,
  quote: string,
  { amount, ...given }: Partial<Omit<NormalizedFigure, 'amount'>> & { amount?: Partial<Amount> } = {},
): NormalizedFigure {
  const printed = /[\d.]+/.exec(quote)?.[0] ?? ''
  return {
    status: 'CURRENT',
    indicatorName: '城镇新增就业',
    amount: {
      printed,
      value: Number(printed),
      low: null,
      high: null,
      ratio: null,
      unit: '万人',
      comparator: 'EQ',
      ...amount,
    },
    per: null,
    basis: 'CUMULATIVE',
    year: 2025,
    spanStart: null,
    place: null,
    binding: null,
    origin: 'PROSE',
    section: 0,
    table: null,
    row: null,
    task: null,
    partOf: null,
    baseline: null,
    rowLabel: null,
    evidence: evidenceOf(text, quote),
    rule: 'prose:goal',
    ruleVersion: '1',
    confidence: 0.9,
    indicatorCode: 'urban-new-employment',
    regionCode: null,
    matchRule: 'alias',
    normalizedValue: Number(printed) * 10000,
    normalizedLow: null,
    normalizedHigh: null,
    ...given,
  }
}

export const citation = (text: string, quote: string, given: Partial<ExtractedCitation> = {}): ExtractedCitation => ({
  title: quote.replace(/[《》]/g, ''),
  documentNumber: null,
  issuer: null,
  relation: 'BASED_ON',
  section: null,
  evidence: evidenceOf(text, quote),
  ...given,
})

export interface Parts {
  frontMatter?: Partial<FrontMatter>
  regionCode?: string | null
  sections?: StructuredSection[]
  tables?: StructuredTable[]
  figures?: NormalizedFigure[]
  citations?: ExtractedCitation[]
  tasks?: NormalizedDocument['tasks']
  findings?: NormalizedDocument['findings']
}

/** A document of the given text; what is not given is empty. */
export function documentOf(text: string, parts: Parts = {}): NormalizedDocument {
  let start = 0
  const lines = text.split('\n').map((line) => {
    const entry = { start, end: start + line.length, page: null, opens: null, place: null }
    start = entry.end + 1
    return entry
  })
  const regionCode = parts.regionCode === undefined ? '610900' : parts.regionCode
  return {
    version: 1,
    read: { version: 2, format: 'txt', text, lines, grids: [], unread: [], pageCount: null },
    structure: {
      version: 1,
      frontMatter: frontMatter(parts.frontMatter),
      sections: parts.sections ?? [],
      paragraphs: [],
      tables: parts.tables ?? [],
    },
    tasks: parts.tasks ?? [],
    citations: parts.citations ?? [],
    findings: parts.findings ?? [],
    figures: (parts.figures ?? []).map((figure) => (figure.place === null ? { ...figure, regionCode } : figure)),
    regionCode,
    field: null,
  }
}
