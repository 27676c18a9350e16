import { createSchema } from '@plangraph/api'
import { loadCatalogue } from '@plangraph/etl'
import { isEnumType } from 'graphql'
import { allLabels, columnWords, LABEL_KINDS, type LabelKind } from '../../api/src/domain/labels/labels.js'
import { TABLES } from '../../api/src/tabular/tables/index.js'
import reasons from '../../etl/figures/src/reasons.json' with { type: 'json' }

const loaded = loadCatalogue('seeds/catalogue')
const catalogue = loaded.ok ? loaded.value : undefined

/** What the data have, by kind of label, as set and code. */
const wanted: Record<Exclude<LabelKind, 'COLUMN'>, string[]> = {
  TOPIC: (catalogue?.topics ?? []).map(({ code }) => `topics ${code}`),
  FIELD: (catalogue?.fields ?? []).map(({ code }) => `fields ${code}`),
  UNIT: (catalogue?.indicators ?? []).flatMap(({ unit, alsoCountedIn }) =>
    [unit, ...alsoCountedIn].map((one) => `units ${one}`),
  ),
  ENUM: Object.values(createSchema().getTypeMap())
    .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
    .flatMap((type) => (isEnumType(type) ? type.getValues().map(({ name }) => `${type.name} ${name}`) : [])),
  TABLE: TABLES.map(({ name }) => `tables ${name}`),
}

const labelled = (kind: LabelKind) =>
  allLabels().flatMap((label) => (label.kind === kind ? `${label.set} ${label.code}` : []))

test.each(LABEL_KINDS.filter((kind) => kind !== 'COLUMN'))('every %s of the data has a label', (kind) => {
  expect(wanted[kind].length).toBeGreaterThan(0)
  expect(labelled(kind)).toEqual(expect.arrayContaining(wanted[kind]))
})

test.each(['ENUM', 'TABLE'] as const)('no label is left of a %s that is gone', (kind) => {
  expect(wanted[kind]).toEqual(expect.arrayContaining(labelled(kind)))
})

test('every column has a label, and no label is left of one that is gone', () => {
  const columns = TABLES.flatMap(({ name, columns }) => columns.map((column) => [name, column.name] as const))
  for (const [table, column] of columns) expect(columnWords(table, column)).toMatchObject({ zh: expect.any(String) })
  const known = columns.flatMap(([table, column]) => [`${table} ${column}`, `columns ${column}`])
  expect(known).toEqual(expect.arrayContaining(labelled('COLUMN')))
})

test('a label has words in both languages', () => {
  const wrong = allLabels().filter(({ kind, zh, en }) => {
    const isChinese = kind === 'UNIT' || /\p{Script=Han}/u.test(zh)
    return !isChinese || zh.trim() !== zh || en === '' || en.trim() !== en || /\p{Script=Han}/u.test(en)
  })
  expect(wrong).toEqual([])
})

test('a reason says the same of the same in both languages', () => {
  const slots = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort()
  const isSame = ({ en, zh }: { en: string; zh: string }) => slots(zh).every((slot) => slots(en).includes(slot))
  const isChinese = (zh: string) => /\p{Script=Han}/u.test(zh.replace(/\{\w+\}|[，：]/g, '')) || slots(zh).length > 0
  expect(Object.entries(reasons).filter(([, words]) => !isSame(words) || !isChinese(words.zh))).toEqual([])
})
