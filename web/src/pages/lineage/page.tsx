import { addressNow } from '../../parts/links.js'
import { FILE_COLOURS, PAGE_COLOURS } from '../../pictures/colours.js'
import { known } from '../../shared/ask.js'
import { type Context, type Page, questionOf } from '../../shared/page.js'
import { LineageDocuments } from './documents.js'
import { LineageDocument } from './lineage.generated.js'
import { LineageList } from './list.js'
import { LineagePicture } from './picture.js'
import { lineageSheet } from './sheet.js'
import { shownChildren } from './shown.js'
import { Slopes } from './slope-section.js'
import { type Branch, type Lineage, lineageTrees } from './tree.js'
import words from './words.json' with { type: 'json' }

/** Documents of a page, the nearest. Its list of goals names that of each. */
const DOCUMENTS = 40

/** Where a goal comes from and what follows from it: /lineage/VGFyZ2V0…?list=all */
export const lineage: Page = {
  path: '/lineage/:target',
  open: async ({ ask, context, part, query }) => {
    const variables = { target: part('target'), documents: DOCUMENTS }
    const answer = await known(ask(LineageDocument, variables))
    if (answer === null) return null
    const { lineage: found, node } = answer
    if (node?.__typename === 'Target' && node.id !== variables.target)
      return { elsewhere: addressNow(context, `/lineage/${encodeURIComponent(node.id)}`), forGood: true }
    const goal = found.targets.find(({ id }) => id === variables.target)
    if (node?.__typename !== 'Target' || goal === undefined) return null
    const { roots, focus } = lineageTrees(found, node)
    const { say, name } = context
    const values = {
      region: name(goal.region),
      indicator: goal.indicator ? name(goal.indicator) : goal.indicatorName,
      printed: goal.printed,
      unit: goal.unit ?? '',
      year: goal.year ?? '',
    }
    const title = say(words.title, values)
    return {
      title,
      description: say(words.description, values),
      body: (
        <LineagePage
          context={context}
          title={title}
          found={found}
          roots={roots}
          focus={focus}
          target={goal.id}
          indicator={goal.indicator}
          isWhole={query.get('list') === 'all'}
        />
      ),
      sheet: lineageSheet(context, roots),
      picture: {
        name: 'lineage',
        svg: <LineagePicture context={context} roots={roots} focus={focus} colours={FILE_COLOURS} linked={false} />,
      },
      question: questionOf(LineageDocument, variables),
    }
  },
}

interface LineagePageProps {
  context: Context
  title: string
  found: Lineage
  roots: readonly Branch[]
  focus: string
  target: string
  indicator: Lineage['targets'][number]['indicator']
  /** Does the list have all goals, or those of the picture? */
  isWhole: boolean
}

function LineagePage({ context, title, found, roots, focus, target, indicator, isWhole }: LineagePageProps) {
  const { say } = context
  const isAlone = roots.length === 1 && roots[0]?.children.length === 0
  return (
    <>
      <h1>{title}</h1>
      {isAlone && <p class="empty">{say(words.alone)}</p>}
      {!found.complete && <p class="notes">{say(words.incomplete)}</p>}
      <Key context={context} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll lineage" tabIndex={0} aria-label={say(words.picture)}>
        <LineagePicture context={context} roots={roots} focus={focus} colours={PAGE_COLOURS} linked={true} />
      </section>
      <Slopes context={context} roots={roots} indicator={indicator} />
      <h2 id="list">{say(words.list)}</h2>
      <LineageList context={context} branches={roots} shown={isWhole ? null : shownChildren(roots)} target={target} />
      <h2>{say(words.documents)}</h2>
      {found.documents.length < found.documentCount && (
        <p class="notes">{say(words.nearest, { n: found.documents.length, of: found.documentCount })}</p>
      )}
      <LineageDocuments context={context} lineage={found} />
    </>
  )
}

/** What lines, widths and signs of the picture mean. */
function Key({ context: { say } }: { context: Context }) {
  return (
    <ul class="key notes">
      {[words.cited, words.sameField, words.width, words.empty, words.intensityNote].map((text) => (
        <li key={text.en}>{say(text)}</li>
      ))}
    </ul>
  )
}
