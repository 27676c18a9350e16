import fc from 'fast-check'
import { readDocument } from '../../../etl/src/read/index.js'
import { abstractList, inList, list } from './lists.js'
import { documentPart, p, part, r, readWord, rootRelations, wordFile } from './word.js'
import { type ZipPart, zip } from './zip.js'

const oleHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const compoundFile = (stream: string) =>
  new Uint8Array([...oleHead, ...Buffer.alloc(504), ...Buffer.from(stream, 'utf16le')])
const archiveOf = (...names: string[]) => zip(names.map((name) => ({ name, content: '<x/>' })))
const withDocument = (content: string | Uint8Array): Uint8Array =>
  zip([rootRelations, { name: 'word/document.xml', content }])
const whole = wordFile(p(r('城镇新增就业60万人')))

const flipped = (() => {
  const bytes = zip([rootRelations, documentPart(p(r('城镇新增就业60万人')))])
  const at = Buffer.from(bytes).lastIndexOf('word/document.xml', bytes.length - 120)
  // A byte of the packed part, after its header and name.
  bytes[at + 17 + 40] = (bytes[at + 17 + 40] ?? 0) ^ 1
  return bytes
})()

const doctype = (subset: string, text: string) =>
  part('w:document', `<w:body>${p(r(text))}</w:body>`).replace('?>', `?><!DOCTYPE w:document [${subset}]>`)
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')

test.each([
  ['no workbook', archiveOf('[Content_Types].xml', 'xl/workbook.xml'), 'UNSUPPORTED_FORMAT', 'save it as .xlsx'],
  ['a presentation', archiveOf('ppt/presentation.xml'), 'UNSUPPORTED_FORMAT', 'PowerPoint presentation'],
  ['an OpenDocument text', archiveOf('mimetype', 'content.xml'), 'UNSUPPORTED_FORMAT', 'save it as .docx'],
  ['an OFD document without pages', archiveOf('OFD.xml'), 'UNREADABLE', 'names no pages'],
  ['an empty archive', zip([]), 'UNSUPPORTED_FORMAT', 'unpack it'],
  ['an old Word document', compoundFile('WordDocument'), 'UNSUPPORTED_FORMAT', 'save it as .docx'],
  ['an old Excel workbook', compoundFile('Workbook'), 'UNSUPPORTED_FORMAT', 'save it as .xlsx'],
  ['a document with a password', compoundFile('EncryptedPackage'), 'ENCRYPTED', 'remove the password'],
  ['an archive with a password', zip([{ ...rootRelations, flags: 1 }]), 'ENCRYPTED', 'with its password'],
  ['a cut archive', whole.subarray(0, whole.length - 30), 'UNREADABLE', 'damaged or cut off'],
  ['a flipped bit', flipped, 'UNREADABLE', 'word/document.xml'],
  ['XML that ends early', withDocument(part('w:document', '<w:body>').slice(0, -13)), 'UNREADABLE', 'ends before'],
  ['no XML', withDocument('  '), 'UNREADABLE', 'ends before'],
  ['bytes that are no text', withDocument(Uint8Array.of(0xd2, 0xb5, 0xff)), 'UNREADABLE', 'neither UTF-8 nor UTF-16'],
  ['a document without a body', withDocument(part('w:document', '')), 'UNREADABLE', 'no body'],
  ['a document without text', wordFile(p('')), 'EMPTY', 'holds no text'],
  [
    'an external entity',
    withDocument(doctype('<!ENTITY x SYSTEM "file:///etc/hostname">', '&x;')),
    'UNREADABLE',
    'document type',
  ],
  [
    'entities within entities',
    withDocument(doctype(`<!ENTITY l0 "笑">${laughs}`, '&l9;')),
    'UNREADABLE',
    'document type',
  ],
  [
    'XML 100,000 deep',
    withDocument(part('w:document', '<w:p>'.repeat(100_000))),
    'TOO_LARGE',
    '256 elements within each other',
  ],
  ['2,000,001 elements', withDocument(part('w:document', '<p/>'.repeat(2_000_001))), 'TOO_LARGE', 'elements'],
  ['257 attributes', withDocument(part('w:document', `<w:p ${attributes(257)}/>`)), 'TOO_LARGE', '256 attributes'],
  [
    '11 million characters',
    wordFile(p(r(Array.from({ length: 1_500_000 }, (_, i) => i).join('万')))),
    'TOO_LARGE',
    'characters',
  ],
  ['a part that unpacks a thousandfold', bomb(1), 'TOO_LARGE', '300 times its size'],
  [
    '10,001 parts',
    zip(Array.from({ length: 10_001 }, (_, i) => ({ name: `word/${i}`, content: '' }))),
    'TOO_LARGE',
    '10001 parts',
  ],
  [
    '200,001 cells',
    wordFile(`<w:tbl>${'<w:tr><w:tc/><w:tc/><w:tc/></w:tr>'.repeat(66_667)}</w:tbl>`),
    'TOO_LARGE',
    'cells',
  ],
])('%s is a failure that names the file and why', async (_what, bytes, kind, why) => {
  const result = await readDocument('规划.docx', bytes)
  expect(result).toMatchObject({ ok: false, failure: { kind, message: expect.stringContaining(why) } })
  expect(result).toMatchObject({ failure: { message: expect.stringMatching(/^规划\.docx .*\.$/) } })
})

function attributes(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i}=""`).join(' ')
}

/** A document with 32 MB of blanks, many times over. */
function bomb(times: number): Uint8Array {
  const blanks: ZipPart = { name: 'word/document.xml', content: Buffer.alloc(times * 2 ** 25, ' ') }
  return zip([rootRelations, blanks])
}

test('XML with a stretch cut out, or twice, is read or refused', async () => {
  const numbering = part('w:numbering', abstractList(0, [{ text: '第%1章' }]) + list(1, 0))
  const row = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>'
  const document = part('w:document', `<w:body>${p(r('就业'), inList(1))}<w:tbl>${row}${row}</w:tbl></w:body>`)
  const damaged = (xml: string, from: number, length: number, copies: number) =>
    xml.slice(0, from) + xml.slice(from, from + length).repeat(copies) + xml.slice(from + length)
  const place = fc.integer({ min: 60, max: Math.max(document.length, numbering.length) })
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 2), async (...damage) => {
      const parts = { 'word/document.xml': document, 'word/numbering.xml': numbering }
      const entries = Object.entries(parts).map(([name, xml]) => ({ name, content: damaged(xml, ...damage) }))
      const result = await readDocument('规划.docx', zip([rootRelations, ...entries]))
      if (!result.ok) expect(['UNREADABLE', 'UNSUPPORTED_FORMAT', 'EMPTY']).toContain(result.failure.kind)
    }),
    { numRuns: 100 },
  )
})

test('a size that the archive states counts for nothing', async () => {
  const bytes = Buffer.from(bomb(1))
  // The size in the directory, 24 bytes after its mark, is made 1.
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1))
    bytes.writeUInt32LE(1, at + 24)
  const result = await readDocument('规划.docx', new Uint8Array(bytes))
  expect(result).toMatchObject({ ok: false, failure: { kind: 'TOO_LARGE' } })
})

test('numbers can be made to print more than a document may hold', async () => {
  const numbering = abstractList(0, [{ text: '规'.repeat(1000) }]) + list(1, 0)
  const bytes = wordFile(p('', inList(1)).repeat(160_000), { numbering })
  expect(await readDocument('规划.docx', bytes)).toMatchObject({ ok: false, failure: { kind: 'TOO_LARGE' } })
})

test.each([
  ['blanks', `<w:r><w:t>城镇${' '.repeat(4_000_000)}就业</w:t></w:r>`],
  ['tabs', `${r('城镇')}<w:r>${'<w:tab/>'.repeat(100_000)}</w:r>${r('就业')}`],
  ['breaks', `${r('城镇')}<w:r>${'<w:br/>'.repeat(100_000)}</w:r>${r('就业')}`],
])('a paragraph of very many %s is read', async (_what, runs) => {
  expect((await readWord(p(runs))).text).toMatch(/^城镇\s+就业\n$/)
})

test('styles based on each other without end cost nothing', async () => {
  const style = (id: number) =>
    `<w:style w:type="paragraph" w:styleId="S${id}"><w:basedOn w:val="S${id + 1}"/></w:style>`
  const styles = Array.from({ length: 20_000 }, (_, i) => style(i)).join('')
  const read = await readWord(p(r('就业'), '<w:pStyle w:val="S0"/>').repeat(20_000), { styles })
  expect(read.lines).toHaveLength(20_000)
})

test('an entity that nobody defined stays as it is written', async () => {
  expect((await readWord(p(r('&x;')))).text).toBe('&x;\n')
})

test('relations that lead out of the archive, or to nothing, lead nowhere', async () => {
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Type="x/styles" Target="file:///etc/passwd" TargetMode="External"/>' +
    '<Relationship Type="x/numbering" Target="../../../../etc/passwd"/></Relationships>'
  const parts = [
    rootRelations,
    documentPart(p(r('就业'))),
    { name: 'word/_rels/document.xml.rels', content: relations },
  ]
  expect(await readDocument('规划.docx', zip([...parts, { name: '../../evil', content: '' }]))).toMatchObject({
    ok: true,
    value: { text: '就业\n' },
  })
})

test('other prefixes, the strict namespace, UTF-16 and another place in the archive change nothing', async () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-16"?><d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main">' +
    '<d:body><d:p><d:r><d:t>就业</d:t></d:r></d:p></d:body></d:document>'
  const relations = { ...rootRelations, content: String(rootRelations.content).replace('word/document', '/Text/Plan') }
  const content = Buffer.from(`\uFEFF${xml}`, 'utf16le')
  expect(await readDocument('规划.docx', zip([relations, { name: 'text/plan.XML', content }]))).toMatchObject({
    ok: true,
    value: { text: '就业\n' },
  })
})
