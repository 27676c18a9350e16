import type { Database } from '@plangraph/database'
import { type Holder, hashOfKey, isKeyText, keyState, readScopes } from '../../shared/api-key.js'
import { unauthenticated } from '../../shared/errors.js'

/** The holder of the key in a header Authorization. @throws {RequestError} 401 when the key opens nothing (any more) */
export type Identify = (authorization: string) => Promise<Holder>

/** Looks keys up by their hash, each time: one that is revoked opens nothing from that moment on. */
export const identifier =
  (current: () => { database: Database } | Promise<{ database: Database }>): Identify =>
  async (authorization) => {
    const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    if (key === undefined) throw unauthenticated('Authorization is not understood: send "Bearer" and an API key.')
    const { database } = await current()
    const known = isKeyText(key) ? await database.apiKey.findUnique({ where: { hash: hashOfKey(key) } }) : null
    if (known === null) throw unauthenticated('The API key is not known. To read, send none.')
    const state = keyState(known, new Date())
    if (state !== 'valid') throw unauthenticated(`The API key ${JSON.stringify(known.name)} is ${state}.`)
    return { name: known.name, scopes: readScopes(known.scopes) }
  }
