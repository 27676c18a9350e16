import type { Database } from '@plangraph/database'
import type { ReadDocument } from '../model/index.js'
import { unpackReading } from '../store/reading-content.js'

/** What was read of a source, or null where the database does not hold it or holds it in a form of another version. */
export async function storedReading(db: Database, sourceId: string): Promise<ReadDocument | null> {
  const stored = await db.reading.findUnique({
    where: { sourceId },
    select: { content: true, source: { select: { text: true } } },
  })
  return stored && unpackReading(stored.source.text, stored.content)
}
