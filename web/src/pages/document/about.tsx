import type { ComponentChildren } from 'preact'
import { RegionLink } from '../../parts/links.js'
import type { Context } from '../../shared/page.js'
import type { KnownDocument } from './known.js'
import words from './words.json' with { type: 'json' }

/** What of a document could not be read, in counts. */
function readOf({ say, list }: Context, readability: NonNullable<KnownDocument['readability']>): string {
  if (readability.isWhole) return say(words.readWhole)
  const { unreadPages, unreadTables, unreadRows, unreadParts, meaningless } = readability
  const counts = [
    { word: words.unreadPages, count: unreadPages },
    { word: words.unreadTables, count: unreadTables },
    { word: words.unreadRows, count: unreadRows },
    { word: words.unreadParts, count: unreadParts },
    { word: words.meaningless, count: meaningless },
  ]
  const told = counts.filter(({ count }) => count > 0).map(({ word, count }) => say(word, { count }))
  return say(words.notRead, { what: list(told) })
}

/** What is known of a document, fact by fact; what is not known is left out. */
export function About({ context, document }: { context: Context; document: KnownDocument }) {
  const { say, label } = context
  const { documentNumber, issuers, issuedOn, periodStart, periodEnd, region, kind, field, noticeTitle, status } =
    document
  const source = document.sources.find(({ current }) => current)
  const facts: [title: string, value: ComponentChildren][] = [
    [say(words.number), documentNumber && <span lang="zh-CN">{documentNumber}</span>],
    [say(words.issuers), issuers.length > 0 && <span lang="zh-CN">{issuers.map(({ name }) => name).join('、')}</span>],
    [say(words.issuedOn), issuedOn],
    [
      say(words.period),
      periodStart !== null && periodEnd !== null && say(words.years, { from: periodStart, to: periodEnd }),
    ],
    [say(words.region), region && <RegionLink context={context} region={region} />],
    [say(words.kind), label('DocumentKind', kind)],
    [say(words.field), field && label('fields', field)],
    [say(words.notice), noticeTitle && <span lang="zh-CN">{noticeTitle}</span>],
    [say(words.status), label('DocumentStatus', status)],
    [say(words.read), document.readability && readOf(context, document.readability)],
    [
      say(words.file),
      source && source.format !== 'transcription' && (
        <a href={context.path(source.download)} download>
          {source.fileName}
        </a>
      ),
    ],
  ]
  return (
    <dl class="facts about">
      {facts.map(
        ([title, value]) =>
          value && (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
