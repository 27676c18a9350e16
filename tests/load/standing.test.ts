import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { FileFigure } from '../../etl/src/store/files/file-figure.js'
import { type DocumentFile, standingOf } from '../../etl/src/store/files/standing.js'

const figure = (n: number): FileFigure => ({
  id: String(n),
  ordinal: 1,
  isTarget: true,
  name: `指标${n}`,
  status: 'CURRENT',
  region: null,
  year: 2025,
  spanStart: null,
  printed: '1',
  unit: null,
  value: 1,
  low: null,
  high: null,
  quote: `指标${n}`,
})

const file: fc.Arbitrary<DocumentFile> = fc
  .record({
    fileName: fc.constantFrom('a', 'b', 'c'),
    sha256: fc.nat().map((n) => String(n).padStart(10, '0')),
    format: fc.constantFrom('pdf', 'html', 'docx', 'txt'),
    accepted: fc.boolean(),
    issuedOn: fc.constantFrom(null, '2021-12-01', '2022-01-15'),
    figures: fc.uniqueArray(fc.integer({ min: 1, max: 12 })).map((numbers) => numbers.map(figure)),
  })
  .map((one) => ({ ...one, sourceId: one.sha256 }))

const files = fc.uniqueArray(file, { minLength: 1, maxLength: 6, selector: ({ sha256 }) => sha256 })

it('where files stand depends on what they are alone, and what is served never lacks what it should not', () => {
  fc.assert(
    fc.property(files, fc.infiniteStream(fc.nat()), (given, keys) => {
      const shuffled = given
        .map((one) => ({ one, key: Number(keys.next().value) }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one)
      const standing = (list: readonly DocumentFile[]) => {
        const { served, lacking } = standingOf(list as [DocumentFile, ...DocumentFile[]])
        return { served: served.sourceId, lacking: lacking.map((one) => [one.file.sourceId, one.than.sourceId]).sort() }
      }
      const first = standing(given)
      expect(standing(shuffled)).toEqual(first)
      expect(first.lacking.map(([id]) => id)).not.toContain(first.served)
    }),
  )
})
