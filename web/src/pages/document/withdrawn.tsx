import { AsItWas } from '../../parts/as-of.js'
import { step } from '../../shared/address.js'
import { type Ask, known } from '../../shared/ask.js'
import { minuteOf } from '../../shared/instant.js'
import type { Context, Opened } from '../../shared/page.js'
import { WithdrawnDocument } from './withdrawn.generated.js'
import words from './words.json' with { type: 'json' }

/** A document that was taken out, for those who cite it: when, by whom and why, and the way to what it was; null where it never was. */
export async function withdrawn(ask: Ask, context: Context, id: string): Promise<Opened | null> {
  const last = (await known(ask(WithdrawnDocument, { documents: [id] })))?.changes.nodes[0]
  if (last?.cause !== 'WITHDRAWAL') return null
  const { say } = context
  const { at, by, why } = last
  const title = say(words.withdrawnTitle)
  return {
    title,
    status: 410,
    body: (
      <>
        <h1>{title}</h1>
        <p>
          {[minuteOf(at), by].filter(Boolean).join(' · ')}
          {why !== null && `: ${why}`}
        </p>
        <p>
          {say(words.withdrawnNote)} <AsItWas context={context} path={step('/d', id)} at={at} />
        </p>
      </>
    ),
  }
}
