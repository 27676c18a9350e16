/** A part of a MIME message (RFC 2045, 2046): its header fields by lower-case name, and its body as it was sent. */
export interface MimePart {
  fields: ReadonlyMap<string, string>
  /** Bytes as Latin-1, still encoded. */
  body: string
}

/** Browsers write a page's parts side by side, mail one level deeper; deeper ones are left out. */
const deepest = 8
/** A page with its pictures has hundreds. */
const mostParts = 5_000

/** Splits a message or a part, bytes as Latin-1, into its header and its body. */
export function mimePart(source: string): MimePart {
  const end = /\r?\n\r?\n/.exec(source)
  const head = end ? source.slice(0, end.index) : source
  const fields = new Map<string, string>()
  // A field goes on in lines that begin with a blank.
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return { fields, body: end ? source.slice(end.index + end[0].length) : '' }
}

/** `text/html` of `text/html; charset="gb2312"`, in lower case; text/plain where nothing is said. */
export const mediaType = ({ fields }: MimePart): string =>
  (fields.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? ''

/** A parameter of the content type: `charset`, `boundary`, `start`. */
export function parameter({ fields }: MimePart, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(fields.get('content-type') ?? '')
  return found?.[1] ?? found?.[2] ?? null
}

/** The parts that are no containers, in their order; null where there are more than any page has. */
export function leavesOf(message: MimePart): MimePart[] | null {
  const leaves: MimePart[] = []
  const visit = (part: MimePart, depth: number) => {
    const boundary = parameter(part, 'boundary')
    if (!mediaType(part).startsWith('multipart/') || !boundary) leaves.push(part)
    else if (depth < deepest)
      for (const source of between(part.body, boundary)) {
        if (leaves.length > mostParts) return
        visit(mimePart(source), depth + 1)
      }
  }
  visit(message, 0)
  return leaves.length > mostParts ? null : leaves
}

/** What is between the lines `--boundary`, up to `--boundary--`, or to the end of a message that was cut. */
function* between(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`
  let start = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    if (start >= 0) yield body.slice(start, at).replace(/\r?\n$/, '')
    const line = body.indexOf('\n', at)
    if (body.startsWith('--', at + mark.length) || line < 0) return
    start = line + 1
  }
  if (start >= 0) yield body.slice(start)
}

/** The bytes of a part, its transfer encoding undone. */
export function bytesOf({ fields, body }: MimePart): Uint8Array {
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const text = joinedLines(body).replace(/=([0-9a-f]{2})/gi, (_code, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(text, 'latin1')
}

/** Lines that end with `=` go on in the next one; blanks that a mail program left at their ends are no text. */
function joinedLines(body: string): string {
  let text = ''
  for (const line of body.split('\n')) {
    let end = line.length
    while (end > 0 && ' \t\r'.includes(line[end - 1] as string)) end--
    text += line[end - 1] === '=' ? line.slice(0, end - 1) : `${line.slice(0, end)}\n`
  }
  return text
}

export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

export const isHtml = (part: MimePart): boolean => /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType(part))
