import { createRequire } from 'node:module'
import type { Answer } from './served.js'

type Ok = (answer: Answer) => void

interface ODataJs {
  oData: {
    read: (request: object, ok: Ok, failed: Ok, handler?: object, http?: object, model?: object) => void
    metadataHandler: object
  }
}

// Apache Olingo's client, CommonJS without types.
const { oData } = createRequire(import.meta.url)('jaydata-odatajs') as ODataJs

/** The model of a service, as the client reads it. */
export const readModel = (requestUri: string): Promise<Answer> =>
  new Promise((ok, failed) => oData.read({ requestUri }, ok, failed, oData.metadataHandler))

/**
 * A page as the client understands it by the model: each value has its type beside it, each row the URL that its key
 * makes. A set that the model does not have is an error.
 */
export const readByModel = (requestUri: string, model: object, prefer: string): Promise<Answer> =>
  new Promise((ok, failed) =>
    oData.read(
      { requestUri, headers: { accept: 'application/json', prefer } },
      ok,
      failed,
      undefined,
      undefined,
      model,
    ),
  )
