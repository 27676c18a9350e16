import { figuresOf } from '../../parts/document/load-figures.js'
import { DocumentLink, documentAddress, RegionLink } from '../../parts/links.js'
import { step } from '../../shared/address.js'
import { known } from '../../shared/ask.js'
import { type Context, type Page, questionOf } from '../../shared/page.js'
import { type Pair, pairsOf, VERDICTS, type Verdict } from './compare.js'
import { versusSheet } from './sheet.js'
import { VersusTable } from './table.js'
import { VersusDocument, type VersusQuery } from './versus.generated.js'
import words from './words.json' with { type: 'json' }

type Known = NonNullable<VersusQuery['a']>

/** The goals of two documents held against each other: /d/市政发〔2021〕24号/vs/市政办发〔2022〕31号 */
export const versus: Page = {
  path: '/d/:a/vs/:b',
  open: async ({ ask, context, part }) => {
    const variables = { a: part('a'), b: part('b') }
    const { a = null, b = null } = (await known(ask(VersusDocument, variables))) ?? {}
    if (a === null || b === null) return null
    if (a.id === b.id) return { elsewhere: documentAddress(context, a) }
    const pairs = pairsOf(await figuresOf(ask, a.id), await figuresOf(ask, b.id))
    const titles = { a: a.title, b: b.title }
    return {
      title: context.say(words.title, titles),
      description: context.say(words.description, {
        ...titles,
        differs: countOf(pairs, 'DIFFERS'),
        same: countOf(pairs, 'SAME'),
      }),
      body: <VersusPage context={context} a={a} b={b} pairs={pairs} />,
      sheet: versusSheet(context, pairs),
      question: questionOf(VersusDocument, variables),
    }
  },
}

const countOf = (pairs: readonly Pair[], verdict: Verdict): number =>
  pairs.filter((pair) => pair.verdict === verdict).length

interface VersusPageProps {
  context: Context
  a: Known
  b: Known
  pairs: readonly Pair[]
}

function VersusPage({ context, a, b, pairs }: VersusPageProps) {
  const { say } = context
  const keyOf = ({ id, documentNumber }: Known) => documentNumber ?? id
  return (
    <>
      <h1>{say(words.heading)}</h1>
      <dl class="facts">
        {([a, b] as const).map((document, i) => (
          <div key={document.id}>
            <dt>{say(i === 0 ? words.first : words.second)}</dt>
            <dd>
              <DocumentLink context={context} document={document} />{' '}
              {document.region && <RegionLink context={context} region={document.region} />}{' '}
              <small>
                <span lang="zh-CN">{document.documentNumber}</span> {document.issuedOn}
              </small>
            </dd>
          </div>
        ))}
      </dl>
      <nav class="parts" aria-label={say(words.verdict)}>
        {VERDICTS.map((verdict) => {
          const count = countOf(pairs, verdict)
          return (
            count > 0 && (
              <a href={`#${verdict}`} key={verdict}>
                {say(words[verdict])} {count}
              </a>
            )
          )
        })}
        <a href={context.link(`${step('/d', keyOf(b))}${step('/vs', keyOf(a))}`)}>{say(words.swap)}</a>
      </nav>
      <p class="notes">{say(words.ownGoals)}</p>
      {pairs.length === 0 ? (
        <p class="empty">{say(words.empty)}</p>
      ) : (
        <VersusTable context={context} pairs={pairs} titles={[a.title, b.title]} />
      )}
    </>
  )
}
