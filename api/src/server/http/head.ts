import { FileBody } from '../../shared/http/file-body.js'
import type { Reply } from '../../shared/http/reply.js'
import { flat, securityHeaders } from './security-headers.js'

/** The headers that a reply has each time it is sent, names and values in turn. */
export function headOf(reply: Reply): readonly string[] {
  const { headers, body } = reply
  const head = [...flat(headers), ...securityHeaders(reply)]
  if (typeof body === 'string' || body instanceof Uint8Array)
    head.push('content-length', String(Buffer.byteLength(body)))
  else if (body instanceof FileBody) head.push('content-length', String(body.byteLength))
  return head
}
