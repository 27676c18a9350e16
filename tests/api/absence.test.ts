import type { Indicator, Region } from '@plangraph/database'
import { absenceIn } from '../../api/src/domain/alignment/absence.js'
import type { AlignmentData, StatingDocument } from '../../api/src/domain/alignment/data.js'

const region = { code: 'A', name: '安康市' } as Region
const indicator = { code: 'intake', name: '博士后研究人员年招收人数', topic: 'talent' } as Indicator

const document = (given: Partial<StatingDocument> = {}): StatingDocument => ({
  id: 'd',
  title: '意见',
  regionCode: 'A',
  field: 'employment',
  ingested: true,
  transcribed: false,
  ...given,
})
const absence = (given: Partial<AlignmentData>) =>
  absenceIn({ documents: [], statedIn: [], names: [], unread: [], unreadParts: new Map(), ...given })(region, indicator)

test('a place without a document', () => {
  expect(absence({})).toEqual({
    absence: 'NO_DOCUMENT',
    why: {
      code: 'no-document-read',
      en: 'No document of 安康市 in this field has been read.',
      zh: '尚未读取安康市在这一领域的文件。',
    },
  })
  expect(absence({ documents: [document({ regionCode: 'B', field: 'talent' })] }).absence).toBe('NO_DOCUMENT')
})

test('a place of which single figures are transcribed', () => {
  const part = document({ field: 'talent', ingested: false, transcribed: true })
  expect(absence({ documents: [part] })).toMatchObject({ absence: 'NO_DOCUMENT', why: { code: 'transcribed-in-part' } })
})

test.each([
  ['of another field', document(), 'NO_DOCUMENT'],
  ['whose field is not known', document({ field: null }), 'NO_DOCUMENT'],
  ['of the field', document({ field: 'talent' }), 'NOT_STATED'],
  ['that is general', document({ field: 'general' }), 'NOT_STATED'],
  ['that is only cited or transcribed', document({ field: 'talent', ingested: false }), 'NO_DOCUMENT'],
])('a document %s', (_what, own, expected) => {
  expect(absence({ documents: [own] }).absence).toBe(expected)
})

test('a document that sets other goals of the topic has read the field', () => {
  const statedIn = [{ documentId: 'd', indicatorCode: 'other', topic: 'talent', governs: true }]
  expect(absence({ documents: [document()], statedIn })).toEqual({
    absence: 'NOT_STATED',
    why: {
      code: 'read-and-not-stated',
      en: '意见 was read completely and sets no such goal.',
      zh: '《意见》已完整读取，其中没有这一目标。',
    },
  })
})

test('a document that was read in part says how many parts were not; one that was read completely goes before it', () => {
  const statedIn = ['d', 'e'].map((documentId) => ({ documentId, indicatorCode: 'o', topic: 'talent', governs: true }))
  const unreadParts = new Map([['d', 3]])
  const whole = document({ id: 'e', title: '规划' })
  expect(absence({ documents: [document()], statedIn, unreadParts })).toEqual({
    absence: 'NOT_STATED',
    why: {
      code: 'read-in-part-and-not-stated',
      en: '意见 sets no such goal as far as it could be read; parts of it could not be: 3.',
      zh: '《意见》已读取的内容中没有这一目标，但有3处未能读取。',
    },
  })
  expect(absence({ documents: [document(), whole], statedIn, unreadParts }).why.en).toContain(
    '规划 was read completely',
  )
})

test('so has one of the same field as a document whose statement governs', () => {
  const other = document({ id: 'e', regionCode: 'B', field: 'hrss' })
  const statedIn = [{ documentId: 'e', indicatorCode: 'intake', topic: 'talent', governs: true }]
  expect(absence({ documents: [document({ field: 'hrss' }), other], statedIn }).absence).toBe('NOT_STATED')
  expect(absence({ documents: [document(), other], statedIn }).absence).toBe('NO_DOCUMENT')
  const restated = statedIn.map((goal) => ({ ...goal, governs: false }))
  expect(absence({ documents: [document({ field: 'hrss' }), other], statedIn: restated }).absence).toBe('NO_DOCUMENT')
})

test('a row that bears a name of the indicator and no value', () => {
  const documents = [document({ field: 'talent' })]
  const why = { code: 'row-incomplete', en: 'Its row is empty.', zh: '该行为空。' }
  const row = (name: string, regionCode = 'A') => [{ regionCode, name, why }]
  expect(absence({ documents, unread: row('博士后研究人员年招收数') })).toEqual({
    absence: 'NOT_READ',
    why,
  })
  expect(absence({ documents, unread: row('博士后招收', 'B') }).absence).toBe('NOT_STATED')
  expect(absence({ documents, unread: row('') }).absence).toBe('NOT_STATED')
  const names = [{ indicatorCode: 'intake', name: '博士后招收' }]
  expect(absence({ documents, names, unread: row('博士后招收') }).absence).toBe('NOT_READ')
})
