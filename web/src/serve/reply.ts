import type { Elsewhere } from '../shared/page.js'

/** A page as it is sent. */
export interface PageReply {
  status: number
  headers: Record<string, string>
  body: string
}

/** A page runs its own script and style alone, loads from this server alone, and is framed by nobody. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export const htmlReply = (status: number, html: string): PageReply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PAGE_POLICY,
    vary: 'accept-language',
  },
  body: `<!doctype html>${html}`,
})

/** A file to be saved under a name, which may be in any script (RFC 8187). */
export const fileReply = (name: string, type: string, body: string): PageReply => ({
  status: 200,
  headers: {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    vary: 'accept-language',
  },
  body,
})

/** The same thing is found at another address, for good or for this time. */
export const elsewhereReply = ({ elsewhere: address, forGood = false }: Elsewhere): PageReply => ({
  status: forGood ? 301 : 303,
  headers: { location: address },
  body: '',
})
