import type { Reply } from '../../shared/http/reply.js'

/** Headers of every answer: a browser guesses no type, tells no other site where it comes from, and frames nothing of ours. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const

/** Names and values in turn. */
export function flat(headers: Readonly<Record<string, string>>): string[] {
  const head: string[] = []
  for (const name in headers) head.push(name, String(headers[name]))
  return head
}

const { 'content-security-policy': _policy, ...OTHERS } = SECURITY_HEADERS
const ALL = flat(SECURITY_HEADERS)
const WITH_OWN_POLICY = flat(OTHERS)

/** Those that a reply lacks, names and values in turn: a page brings its own policy. */
export const securityHeaders = ({ headers }: Reply): readonly string[] =>
  headers['content-security-policy'] === undefined ? ALL : WITH_OWN_POLICY
