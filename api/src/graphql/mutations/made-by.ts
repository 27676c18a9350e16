import type { MadeBy } from '@plangraph/etl/desk'
import type { ApiContext, Desk } from '../../shared/context.js'
import { graphqlErrorOf, invalidArgument, RequestError } from '../../shared/errors.js'
import { builder } from '../builder.js'

/** A name in the list of who did what. */
const LONGEST_NAME = 80

/** Who uses the key, where several do. */
export const BY =
  'Who you are, where several people use one key; the name of the key unless given. The key is told beside it.'

/** What to do at the desk, by whom, in which request. */
export interface AtDesk {
  desk: Desk
  made: MadeBy
  request: string
}

/**
 * Does something at the desk. Mutations are let through with the scope of their field alone, so that there is a key.
 *
 * @throws {GraphQLError}
 */
export async function atDesk<T>(
  { desk, visit }: ApiContext,
  by: string | null | undefined,
  work: (at: AtDesk) => Promise<T>,
): Promise<T> {
  if (desk === undefined || visit?.holder == null) throw new Error('the desk is reached by a request to a server only')
  const key = visit.holder.name
  const person = by?.trim() || key
  if (person.length > LONGEST_NAME) throw invalidArgument('by', `a name has ${LONGEST_NAME} characters at most.`)
  try {
    return await work({ desk, made: { by: person, key }, request: visit.id })
  } catch (error) {
    throw error instanceof RequestError ? graphqlErrorOf(error) : error
  }
}

/** Texts of people are kept for ever: each has its end. */
export function checkLength(text: string | null | undefined, argument: string, most: number): void {
  if ((text?.length ?? 0) > most) throw invalidArgument(argument, `${text?.length} characters are more than ${most}.`)
}

export const MissedFigureInput = builder.inputType('MissedFigureInput', {
  description: 'A figure that the reading missed. What is left out: a goal, a level, of the region of its document.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it counts.' }),
    value: t.string({ required: true, description: 'The number as printed, without its unit.' }),
    unit: t.string({ description: 'Its unit.' }),
    comparator: t.string({ description: 'GTE, LTE, …' }),
    basis: t.string({ description: 'CUMULATIVE, ANNUAL or POINT.' }),
    year: t.int({ description: 'The year it is for.' }),
    spanStart: t.int({ description: 'First year of the span that it counts.' }),
    status: t.string({ description: 'CURRENT, PAST, or ACTUAL for a result.' }),
    binding: t.string({ description: 'ANTICIPATORY or BINDING.' }),
    region: t.string({ description: 'Code of the region that it is about.' }),
    per: t.string({ description: 'What it is for each of.' }),
  }),
})
