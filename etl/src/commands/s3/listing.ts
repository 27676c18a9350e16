import { Parser } from 'htmlparser2'

/** An object as a listing tells of it. */
export interface S3Object {
  key: string
  /** Another one for another content. */
  etag: string
  bytes: number
}

/** A page of a listing, or why there is none. */
export interface Listing {
  objects: S3Object[]
  /** By which the next page is asked for; null for the last. */
  next: string | null
  /** The code of an error. */
  error: string | null
}

/** Reads ListBucketResult or Error, which S3 answers with. */
export function readListing(xml: string): Listing {
  const objects: Record<string, string>[] = []
  const top: Record<string, string> = {}
  let path: string[] = []
  let text = ''
  const parser = new Parser(
    {
      onopentag: (name) => {
        path.push(name)
        text = ''
        if (path.length === 2 && name === 'Contents') objects.push({})
      },
      ontext: (more) => {
        text += more
      },
      onclosetag: (name) => {
        const into = path.length === 3 && path[1] === 'Contents' ? objects.at(-1) : path.length === 2 ? top : undefined
        if (into !== undefined) into[name] = text
        path = path.slice(0, -1)
        text = ''
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  const isEncoded = top.EncodingType === 'url'
  return {
    objects: objects.map(({ Key = '', ETag = '', Size = '' }) => ({
      key: isEncoded ? decodeURIComponent(Key.replaceAll('+', ' ')) : Key,
      etag: ETag,
      bytes: Number(Size),
    })),
    next: top.IsTruncated === 'true' ? (top.NextContinuationToken ?? null) : null,
    error: /^\w+$/.test(top.Code ?? '') ? (top.Code ?? null) : null,
  }
}
