import type { Database } from '@plangraph/database'
import { keyState } from '../../shared/key-state.js'
import { hashOfKey, isKeyText } from '../../shared/key-text.js'
import { RequestError } from '../../shared/request-error.js'
import { readScopes, type Scope } from '../../shared/scopes.js'

/** Who holds a key, and what it allows. */
export interface Holder {
  name: string
  scopes: readonly Scope[]
}

/** The holder of the key in a header Authorization. @throws {RequestError} 401 when the key opens nothing (any more) */
export type Identify = (authorization: string) => Promise<Holder>

/** Looks keys up by their hash, each time: one that is revoked opens nothing from that moment on. */
export const identifier =
  (database: Database): Identify =>
  async (authorization) => {
    const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    if (key === undefined) throw unauthenticated('Authorization is not understood: send "Bearer" and an API key.')
    const known = isKeyText(key) ? await database.apiKey.findUnique({ where: { hash: hashOfKey(key) } }) : null
    if (known === null) throw unauthenticated('The API key is not known. To read, send none.')
    const state = keyState(known, new Date())
    if (state !== 'valid') throw unauthenticated(`The API key ${JSON.stringify(known.name)} is ${state}.`)
    return { name: known.name, scopes: readScopes(known.scopes) }
  }

export const unauthenticated = (message: string): RequestError =>
  new RequestError(401, 'UNAUTHENTICATED', message, {}, { 'www-authenticate': 'Bearer' })
