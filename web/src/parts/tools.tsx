import common from '../shared/common.json' with { type: 'json' }
import type { Context, Opened } from '../shared/page.js'

/** The state of the data that a page was made from. */
export interface DataVersion {
  version: string
  updatedAt: string | null
}

interface ToolsProps {
  context: Context
  opened: Opened
  data: DataVersion
}

/** What every page offers at its end: its table, its picture, its query, how to cite it, and the licence. */
export function Tools({ context, opened, data }: ToolsProps) {
  const { say, here, path, link } = context
  const { sheet, picture, question } = opened
  const svg = here({ as: 'svg' })
  return (
    <footer class="tools">
      <ul>
        {sheet && (
          <li>
            <a href={here({ as: 'csv' })} download>
              {say(common.asCsv)}
            </a>
            {say(common.csvNote)}
            <a href={link('/data')}>{say(common.data)}</a>
            {say(common.csvNoteEnd)}
          </li>
        )}
        {picture && (
          <li>
            <a href={svg} download>
              {say(common.asSvg)}
            </a>
          </li>
        )}
        {picture && (
          <li class="needs-script">
            <button type="button" data-png={svg} data-name={`${picture.name}.png`}>
              {say(common.asPng)}
            </button>
          </li>
        )}
        {question && (
          <li>
            <a href={path(graphiqlAddress(question))} rel="nofollow">
              {say(common.inGraphiql)}
            </a>
          </li>
        )}
        <li>
          <Cite context={context} title={opened.title} data={data} />
        </li>
      </ul>
      <p>{say(common.licence, shown(data))}</p>
    </footer>
  )
}

const shown = ({ version, updatedAt }: DataVersion) => ({
  version: version.slice(0, 12),
  date: updatedAt?.slice(0, 10) ?? '–',
})

function Cite({ context, title, data }: { context: Context; title: string; data: DataVersion }) {
  const { say, url, here, language } = context
  const address = `${url.origin}${here({ lang: language })}`
  return (
    <details>
      <summary>{say(common.cite)}</summary>
      <p class="citation">{say(common.citation, { title, address, ...shown(data) })}</p>
    </details>
  )
}

/** The path at which GraphiQL opens with a query and its variables. */
export function graphiqlAddress({ query, variables }: { query: string; variables: unknown }): string {
  const values = JSON.stringify(variables, null, 2)
  return `/graphql?query=${encodeURIComponent(query.trim())}&variables=${encodeURIComponent(values)}`
}
