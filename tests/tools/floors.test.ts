import { cycles, importsOf, upwards } from './floors.js'

const sources = (files: Record<string, string>) => new Map(Object.entries(files))
const faults = (path: string, source: string) => upwards(sources({ [path]: source }))

test('finds every form of import, over lines too, and none in text', () => {
  const source = [
    "import { a } from './a.js'",
    "import type {\n  B,\n  C,\n} from '../model/b.js'",
    "import './effect.js'",
    "export * from './d.js'",
    "const later = () => import('./e.js')",
    "const text = `import { x } from 'x'`",
    "export const from = 'nowhere'",
  ]
  expect(importsOf(source.join('\n'))).toEqual(['./a.js', '../model/b.js', './effect.js', './d.js', './e.js'])
})

test.each([
  ['its own floor', 'etl/src/read/pdf/lines.ts', './words.js'],
  ['a floor below', 'etl/src/run/run.ts', '../store/rows.js'],
  ['a package below', 'api/src/domain/stats/load.ts', '@plangraph/etl/ingest'],
  ['any floor, from the entry of its package', 'etl/src/index.ts', './run/run.js'],
  ['a package of others', 'etl/src/read/html/page.ts', 'cheerio'],
])('a file may import %s', (_what, path, to) => {
  expect(faults(path, `import { a } from '${to}'`)).toEqual([])
})

test.each([
  ['a floor above', 'etl/src/language/words.ts', '../read/txt.js', 'etl/src/read/txt.js, which is above it'],
  ['the entry of its package', 'etl/src/run/run.ts', '../index.js', 'etl/src/index.js, which is above it'],
  ['types of a floor above', 'api/src/shared/context.ts', '../server/visit.js', 'which is above it'],
  ['a package above', 'etl/src/run/run.ts', '@plangraph/api', 'not below its package'],
  ['the inside of a package', 'api/src/domain/a.ts', '../../../etl/src/run/run.js', 'the inside of another package'],
  ['a folder that has no floor', 'etl/src/utils/a.ts', '../model/hash.js', 'is on no floor'],
])('a file may not import %s', (_what, path, to, sentence) => {
  expect(faults(path, `import type { A } from '${to}'`)).toEqual([expect.stringContaining(sentence)])
})

test('files that import each other in a circle are found, whatever leads to them', () => {
  const files = sources({
    'etl/src/model/entry.ts': "import { a } from './a.js'",
    'etl/src/model/a.ts': "import { b } from './b.js'",
    'etl/src/model/b.ts': "import type { C } from './c.js'",
    'etl/src/model/c.ts': "import { a } from './a.js'",
    'etl/src/model/d.ts': "import { c } from './c.js'",
  })
  expect(cycles(files)).toEqual([['etl/src/model/a.ts', 'etl/src/model/b.ts', 'etl/src/model/c.ts']])
  files.set('etl/src/model/c.ts', '')
  expect(cycles(files)).toEqual([])
})
