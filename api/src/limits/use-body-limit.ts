import type { FetchAPI, Plugin } from 'graphql-yoga'

/** Refuses request bodies of more bytes than this with status 413, before anything is parsed. */
export function useBodyLimit(maxBytes: number): Plugin {
  return {
    async onRequest({ request, setRequest, endResponse, fetchAPI }) {
      if (request.body === null) return
      const announced = request.headers.get('content-length')
      if (announced !== null) {
        // node:http hands on no more bytes than announced.
        if (Number(announced) > maxBytes) endResponse(tooLarge(fetchAPI, maxBytes))
        return
      }
      const body = await readUpTo(maxBytes, request.body)
      if (body === null) return endResponse(tooLarge(fetchAPI, maxBytes))
      const { url, method, headers, signal } = request
      setRequest(new fetchAPI.Request(url, { method, headers, signal, body }))
    },
  }
}

async function readUpTo(maxBytes: number, stream: AsyncIterable<Uint8Array>): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.byteLength
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge({ Response }: FetchAPI, maxBytes: number): Response {
  const message = `The request body is larger than ${maxBytes} bytes. Send less, or page through the data.`
  return Response.json({ errors: [{ message, extensions: { code: 'PAYLOAD_TOO_LARGE' } }] }, { status: 413 })
}
