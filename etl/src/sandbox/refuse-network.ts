import dgram from 'node:dgram'
import { Socket } from 'node:net'

/**
 * Reading needs no network, and no address in a document is ever to be followed. Connections of http, https, fetch and
 * tls all begin in the two functions that are replaced here.
 */
export function refuseNetwork(): void {
  const refuse = (): never => {
    throw new Error('documents are read without network')
  }
  Socket.prototype.connect = refuse
  dgram.createSocket = refuse
}
