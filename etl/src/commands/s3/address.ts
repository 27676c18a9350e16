/** What s3://BUCKET/PREFIX names. */
export interface S3Address {
  bucket: string
  /** A key, or what keys begin with; '' for all. */
  prefix: string
}

const SCHEME = 's3://'

export const isS3 = (path: string): boolean => path.startsWith(SCHEME)

/** What an address names, a / at its end left out; null where it names no bucket. */
export function s3Address(path: string): S3Address | null {
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/+(.*?))?\/*$/s.exec(path) ?? []
  return bucket === undefined ? null : { bucket, prefix }
}

/** The address of a key, or of a folder; a bucket's is without a / at its end. */
export const s3Path = (bucket: string, key: string): string => `${SCHEME}${bucket}${key === '' ? '' : `/${key}`}`
