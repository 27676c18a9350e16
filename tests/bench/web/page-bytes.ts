import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync } from 'node:zlib'

export interface PageBytes {
  /** Bytes of script as they are sent. */
  script: number
  /** Bytes of the page with everything that its first view loads. */
  all: number
}

/** What a browser fetches to show a page: itself, style, icon, and its modules with those that they import at once. */
export async function bytesOfPage(origin: string, address: string): Promise<PageBytes> {
  const page = await fetched(new URL(address, origin))
  const linked = [...page.text.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="(\/assets\/[^"]+)"/g)]
  const waiting = new Set(linked.map(([, path = '']) => path))
  const sizes = { script: 0, all: page.bytes }
  // Those that modules import are added while it goes on.
  for (const path of waiting) {
    const { bytes, text } = await fetched(new URL(path, origin))
    sizes.all += bytes
    if (!path.endsWith('.js')) continue
    sizes.script += bytes
    for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g)) waiting.add(`/assets/${name}`)
  }
  return sizes
}

async function fetched(url: URL): Promise<{ bytes: number; text: string }> {
  const asked = get(url, { headers: { accept: 'text/html', 'accept-encoding': 'br' }, agent: false })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const body = await buffer(answer)
  if (answer.statusCode !== 200) throw new Error(`${url} is answered with ${answer.statusCode}`)
  const text = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body
  return { bytes: body.byteLength, text: text.toString() }
}
