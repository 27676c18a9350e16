import type { ComponentProps } from 'preact'
import { findingSays } from '../../parts/findings.js'
import { DocumentLinks, FigureLink, Quote } from '../../parts/links.js'
import { Pager } from '../../parts/pager.js'
import { Language } from '../../parts/search-box.js'
import { step } from '../../shared/address.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context } from '../../shared/page.js'
import { type Finding, KINDS, type Kind, type KindFindings, merged, STATES } from './kinds.js'
import words from './words.json' with { type: 'json' }

interface KnownDocument {
  id: string
  title: string
  documentNumber: string | null
}

interface FindingsPageProps {
  context: Context
  /** Documents that the findings can be restricted to. */
  documents: readonly KnownDocument[]
  kind: Kind | null
  kinds: readonly KindFindings[]
  pageInfo: ComponentProps<typeof Pager>['pageInfo'] | null
}

/** Findings kind by kind, or those of one kind page by page. */
export function FindingsPage({ context, documents, kind, kinds, pageInfo }: FindingsPageProps) {
  const { say, here } = context
  return (
    <>
      <h1>{say(words.heading)}</h1>
      <p>{say(words.description)}</p>
      <Filter context={context} documents={documents} kind={kind} />
      {kind !== null && (
        <p>
          <a href={here({ kind: null, after: null, before: null })}>← {say(words.allKinds)}</a>
        </p>
      )}
      {kinds.length === 0 && <p class="empty">{say(words.empty)}</p>}
      {kinds.map((one) => (
        <OneKind context={context} kind={one} isWhole={kind !== null} key={one.kind} />
      ))}
      {pageInfo && <Pager context={context} pageInfo={pageInfo} />}
    </>
  )
}

function Filter({ context, documents, kind }: Omit<FindingsPageProps, 'kinds' | 'pageInfo'>) {
  const { say, label, url } = context
  const asked = url.searchParams.get('d')
  return (
    <form class="controls" action={context.path('/findings')} method="get">
      <Language url={url} />
      <label>
        {say(words.kind)}{' '}
        <select name="kind">
          <option value="">{say(common.all)}</option>
          {KINDS.map((one) => (
            <option value={one} selected={one === kind} key={one}>
              {label('FindingKind', one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.state)}{' '}
        <select name="state">
          <option value="">{say(common.all)}</option>
          {STATES.map((one) => (
            <option value={one} selected={url.searchParams.get('state') === one} key={one}>
              {label('FindingState', one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.document)}{' '}
        <select name="d">
          <option value="">{say(common.all)}</option>
          {documents.map(({ id, title, documentNumber }) => (
            <option value={documentNumber ?? id} selected={asked === (documentNumber ?? id)} lang="zh-CN" key={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{say(common.apply)}</button>
    </form>
  )
}

function OneKind({ context, kind, isWhole }: { context: Context; kind: KindFindings; isWhole: boolean }) {
  const { say, here, label, number } = context
  const rest = kind.total - kind.findings.length
  return (
    <section aria-labelledby={kind.kind}>
      <h2 id={kind.kind}>
        {label('FindingKind', kind.kind)} <small>{number(kind.total)}</small>
      </h2>
      <p class="notes">{say(words[kind.kind])}</p>
      <ul class="findings">
        {merged(kind.findings).map((finding) => (
          <OneFinding context={context} finding={finding} key={finding.id} />
        ))}
      </ul>
      {!isWhole && rest > 0 && (
        <p>
          <a href={here({ kind: kind.kind })}>{say(words.rest, { n: number(rest) })} →</a>
        </p>
      )}
    </section>
  )
}

function OneFinding({ context, finding }: { context: Context; finding: Finding }) {
  const { say, label } = context
  const { id, severity, state, note, why, evidence, documents, targets } = finding
  return (
    <li class={severity}>
      <p>
        <small>{label('Severity', severity)}</small>{' '}
        <a class={`state ${state}`} href={context.link(step('/desk/finding', id))}>
          {label('FindingState', state)}
        </a>{' '}
        {note && <small>{note}</small>} {findingSays(context, { why, targets })}
      </p>
      {evidence.map(({ quote, spans }, i) => (
        <p key={i}>
          <Quote>{quote}</Quote>
          {spans[0]?.page != null && <small> {say(words.page, { page: spans[0].page })}</small>}
        </p>
      ))}
      {targets.length > 0 && (
        <ul class="figures">
          {targets.map((target) => (
            <li key={target.id}>
              {context.name(target.region)}{' '}
              {target.indicator ? context.name(target.indicator) : <span lang="zh-CN">{target.indicatorName}</span>}{' '}
              <FigureLink context={context} figure={target} />
            </li>
          ))}
        </ul>
      )}
      <DocumentLinks context={context} documents={documents} />
    </li>
  )
}
