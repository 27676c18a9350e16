import { answerFaults, type HttpAnswer } from './answer-faults.js'
import type { Question } from './questions.js'
import type { Query } from './random-query.js'

export async function ask(origin: string, { query, variables }: Query): Promise<HttpAnswer> {
  const body = JSON.stringify({ query, variables })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${origin}/graphql`, { method: 'POST', body, headers })
  return { status: response.status, body: await response.text() }
}

/** Asks a question; tells what is wrong with the answer, and what was asked. */
export async function faultsOf(origin: string, question: Question): Promise<string[]> {
  const { query, variables, expected } = question
  const faults = answerFaults(expected, await ask(origin, question))
  return faults.map((fault) => `${fault}\n  ${JSON.stringify({ query, variables })}`)
}
