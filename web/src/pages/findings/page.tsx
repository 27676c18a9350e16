import { pageOf } from '../../parts/pager.js'
import { choiceIn } from '../../shared/address.js'
import { type Opened, type Page, questionOf, type Visit } from '../../shared/page.js'
import { FindingsOfKindDocument, FindingsOverviewDocument } from './findings.generated.js'
import { byKind, KINDS, type Kind, STATES } from './kinds.js'
import { findingSheet } from './sheet.js'
import { FindingsPage } from './views.js'
import words from './words.json' with { type: 'json' }

const SIZE = 25

/** What a careful reader should look at: /findings?kind=DISCREPANCY&state=OPEN&d=市政发〔2021〕24号&after=… */
export const findings: Page = {
  path: '/findings',
  open: (visit) => {
    const kind = choiceIn(visit.query, 'kind', ['', ...KINDS]) || null
    return kind === null ? overview(visit) : ofKind(visit, kind)
  },
}

const documentsAsked = (query: URLSearchParams): string[] | null => {
  const document = query.get('d') ?? ''
  return document === '' ? null : [document]
}

function statesAsked(query: URLSearchParams) {
  const state = choiceIn(query, 'state', ['', ...STATES])
  return state === '' ? null : [state]
}

async function overview({ ask, context, query }: Visit): Promise<Opened> {
  const variables = { documents: documentsAsked(query), states: statesAsked(query) }
  const answer = await ask(FindingsOverviewDocument, variables)
  const kinds = byKind(answer)
  return {
    title: context.say(words.heading),
    description: context.say(words.description),
    body: <FindingsPage context={context} documents={answer.read.nodes} kind={null} kinds={kinds} pageInfo={null} />,
    sheet: findingSheet(context, kinds),
    question: questionOf(FindingsOverviewDocument, variables),
  }
}

async function ofKind({ ask, context, query }: Visit, kind: Kind): Promise<Opened> {
  const asked = { kinds: [kind], documents: documentsAsked(query), states: statesAsked(query) }
  const variables = { ...asked, ...pageOf(query, SIZE) }
  const { findings, read } = await ask(FindingsOfKindDocument, variables)
  const { totalCount: total, nodes, pageInfo } = findings
  const kinds = total === 0 ? [] : [{ kind, total, findings: nodes }]
  return {
    title: `${context.say(words.heading)}: ${context.label('FindingKind', kind)}`,
    description: context.say(words[kind]),
    body: <FindingsPage context={context} documents={read.nodes} kind={kind} kinds={kinds} pageInfo={pageInfo} />,
    sheet: findingSheet(context, kinds),
    question: questionOf(FindingsOfKindDocument, variables),
  }
}
