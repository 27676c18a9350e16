import { RequestError } from '../../shared/errors.js'

export const badRequest = (message: string) => new RequestError(400, 'BadRequest', message)
export const notFound = (message: string) => new RequestError(404, 'NotFound', message)
export const notImplemented = (message: string) => new RequestError(501, 'NotImplemented', message)
