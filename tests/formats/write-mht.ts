/** A web page as browsers save it in one file, its bytes as they are: quoted-printable or base64. */
export function writeMht(page: Uint8Array, encoding: 'quoted-printable' | 'base64', charset?: string): Uint8Array {
  const encoded = encoding === 'base64' ? inBase64(page) : quotedPrintable(page)
  const type = charset === undefined ? 'text/html' : `text/html; charset="${charset}"`
  return message([
    ['image/png', 'base64', 'iVBORw0KGgo='],
    [type, encoding, encoded],
  ])
}

/** A message of parts: media type, transfer encoding, encoded content. */
export function message(parts: readonly (readonly [type: string, encoding: string, content: string])[]): Uint8Array {
  const boundary = '----MultipartBoundary--plan----'
  const lines = [
    'From: <Saved by a browser>',
    'Subject: =?utf-8?Q?=E8=A7=84=E5=88=92?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
    '',
    '',
    ...parts.flatMap(([type, encoding, content], i) => [
      `--${boundary}`,
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Location: http://www.example.gov.cn/part-${i}`,
      '',
      content,
    ]),
    `--${boundary}--`,
    '',
  ]
  return new TextEncoder().encode(lines.join('\r\n'))
}

const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')

/** RFC 2045, 6.7: lines of at most 76 characters, line ends as they are. */
function quotedPrintable(bytes: Uint8Array): string {
  let text = ''
  let length = 0
  for (const byte of bytes) {
    const isPlain = byte === 10 || (byte >= 32 && byte < 127 && byte !== 0x3d)
    const code = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (byte === 10) length = 0
    else if (length + code.length > 75) {
      text += '=\r\n'
      length = 0
    }
    text += byte === 10 ? '\r\n' : code
    length += byte === 10 ? 0 : code.length
  }
  return text.replace(/ (?=\r\n)/g, '=20')
}
