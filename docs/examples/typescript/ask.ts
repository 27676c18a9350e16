import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'

interface Answer<Result> {
  data?: Result | null
  errors?: { message: string }[]
}

/**
 * Asks a server: the types of variables and answer come from the query. Rejects with the server's sentences when it
 * can't answer, also when only a part is missing.
 */
export async function ask<Result, Variables>(
  address: string,
  query: string | DocumentTypeDecoration<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query: String(query), variables }),
  })
  const { data, errors } = (await response.json()) as Answer<Result>
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  if (!data) throw new Error(`${address} answers ${response.status} without data`)
  return data
}
