import type { Database } from '@plangraph/database'
import type { Known } from '@plangraph/etl/desk'
import { invalidArgument } from '../../shared/errors.js'
import { localId, parseGlobalId } from '../../shared/global-id.js'
import { currentGlobalIds } from '../former-ids/current-ids.js'

/** A correction as a client asks for it; ids are global. */
export interface AskedCorrection {
  kind: 'FIELD' | 'NOT_A_FIGURE' | 'MISSED' | 'INDICATOR' | 'LINK_WRONG'
  figure?: string | number | null
  field?: string | null
  expects?: string | null
  becomes?: string | null
  document?: string | number | null
  quote?: string | null
  missed?: object | null
  name?: string | null
  upstream?: string | number | null
  downstream?: string | number | null
  why: string
}

const YEARS = ['year', 'spanStart']

/**
 * What a client asks for as a correction: of a figure, what was read of it is looked up.
 *
 * @param by who says so
 * @throws {GraphQLError} naming the argument that is wrong
 */
export async function correctionOf(database: Database, asked: AskedCorrection, by: string): Promise<Known> {
  const { stated } = await import('@plangraph/etl/desk')
  const said = { kind: asked.kind, why: asked.why, by, at: new Date().toISOString().slice(0, 10) }
  const read = stated({ ...(await subjectOf(database, asked)), ...said })
  if ('correction' in read) return read.correction
  throw invalidArgument('input', read.problems.join('; '))
}

function subjectOf(database: Database, asked: AskedCorrection): object | Promise<object> {
  switch (asked.kind) {
    case 'FIELD':
      return ofField(database, asked)
    case 'NOT_A_FIGURE':
      return ofFigure(database, asked).then(({ readAs, ...named }) => ({ ...named, expects: readAs('value') }))
    case 'INDICATOR':
      return ofIndicator(database, asked)
    case 'MISSED':
      return ofMissed(database, asked)
    case 'LINK_WRONG':
      return ofLink(database, asked)
  }
}

async function ofFigure(database: Database, { figure }: AskedCorrection) {
  if (figure == null) throw invalidArgument('figure', 'name the figure by its id.')
  const given = String(figure)
  const named = parseGlobalId((await currentGlobalIds(database, [given])).get(given) ?? given)
  const isFigure = named?.typename === 'Target' || named?.typename === 'Observation'
  const { readFigure } = await import('@plangraph/etl/desk')
  const read = isFigure ? await readFigure(database, named.id) : null
  if (read === null) throw invalidArgument('figure', `there is no figure ${JSON.stringify(figure)}.`)
  return read
}

async function ofField(database: Database, asked: AskedCorrection): Promise<object> {
  const { readAs, ...named } = await ofFigure(database, asked)
  const field = asked.field ?? ''
  const read = readAs(field)
  if (asked.expects !== undefined && (asked.expects ?? '') !== String(read ?? ''))
    throw invalidArgument('expects', `it is read as ${JSON.stringify(read)}, not as ${JSON.stringify(asked.expects)}.`)
  const becomes = asked.becomes == null || asked.becomes.trim() === '' ? null : asked.becomes.trim()
  return {
    ...named,
    field,
    expects: read,
    becomes: becomes !== null && YEARS.includes(field) && /^\d+$/.test(becomes) ? Number(becomes) : becomes,
  }
}

async function ofIndicator(database: Database, asked: AskedCorrection): Promise<object> {
  const becomes = asked.becomes ?? null
  if (becomes !== null && (await database.indicator.findUnique({ where: { code: becomes } })) === null)
    throw invalidArgument('becomes', `the catalogue has no indicator ${JSON.stringify(becomes)}.`)
  if (asked.name != null) {
    if (becomes === (asked.expects ?? null)) throw invalidArgument('becomes', 'name another indicator, by its code.')
    return { name: asked.name, expects: asked.expects ?? null, becomes }
  }
  const { readAs, ...named } = await ofFigure(database, asked)
  return { ...named, expects: readAs('indicator'), becomes }
}

async function ofMissed(database: Database, { document, quote, missed }: AskedCorrection): Promise<object> {
  if (document == null) throw invalidArgument('document', 'name the document that has the words by its id.')
  const id = localId(String(document), 'Document', 'document')
  const known = await database.document.findUnique({ where: { id } })
  if (known === null) throw invalidArgument('document', 'there is no such document.')
  return { document: { title: known.title, region: known.regionCode }, quote: quote ?? '', figure: missed ?? {} }
}

async function ofLink(database: Database, { upstream, downstream }: AskedCorrection): Promise<object> {
  const end = async (given: AskedCorrection['upstream'], argument: string) => {
    if (given == null) return {}
    const id = localId(String(given), 'Target', argument)
    const goal = await database.target.findUnique({ where: { id }, include: { region: { select: { name: true } } } })
    return { id, ...(goal && { name: `${goal.region?.name ?? ''} ${goal.indicatorName} ${goal.year ?? ''}`.trim() }) }
  }
  return { upstream: await end(upstream, 'upstream'), downstream: await end(downstream, 'downstream') }
}
