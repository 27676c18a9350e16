import type { IncomingMessage } from 'node:http'
import { isBrowser } from '../http/browser.js'
import { varying } from '../http/compression.js'
import type { Asked, Service } from './service.js'

/** The service of the flat tables, at whose root a browser finds the page about them and a program their list. */
export const withPage = (tables: Service, explorer: Service): Service => ({
  ...tables,
  ask: (request: IncomingMessage) => {
    if (!/^\/data\/?(?:\?|$)/.test(request.url ?? '')) return tables.ask(request)
    // A file of the page (as=csv) is asked for by whatever saves it.
    const isOfPage = isBrowser(request) || /[?&]as=/.test(request.url ?? '')
    const asked = (isOfPage ? explorer : tables).ask(request)
    return asked instanceof Promise ? asked.then(byAccept) : byAccept(asked)
  },
})

const byAccept = (asked: Asked): Asked => ({
  ...asked,
  answer: async (visit) => varying(await asked.answer(visit), 'accept'),
})
