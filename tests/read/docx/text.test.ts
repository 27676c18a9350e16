import { linesOf, p, r, readWord, wordLines } from './word.js'

const goal = '城镇新增就业60万人以上'
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`

test('each paragraph is a line that opens one, and tells no page', async () => {
  const read = await readWord(p(r('城镇新增')) + p('') + p(r('就业') + r('60', '<w:b/>') + r('万人')))
  expect(read).toMatchObject({
    version: 2,
    format: 'docx',
    text: '城镇新增\n就业60万人\n',
    pageCount: null,
    unread: [],
  })
  expect(read.lines).toEqual([
    { start: 0, end: 4, page: null, opens: true, place: null },
    { start: 5, end: 11, page: null, opens: true, place: null },
  ])
})

test.each([
  ['a line break', `${r('主要目标')}<w:r><w:br/></w:r>${r(goal)}`, ['主要目标', goal]],
  ['a carriage return', `${r('主要目标')}<w:r><w:cr/></w:r>${r(goal)}`, ['主要目标', goal]],
  ['a page break', `${r('主要目标')}<w:r><w:br w:type="page"/></w:r>${r(goal)}`, ['主要目标', goal]],
  ['a page break alone', `<w:r><w:br w:type="page"/></w:r>${r(goal)}`, [goal]],
  ['a tab', `${r('主要')}<w:r><w:tab/></w:r>${r('目标')}`, ['主要 目标']],
  ['the tab of a contents entry', `${r('第一章　总则')}<w:r><w:tab/></w:r>${r('12')}`, ['第一章　总则\t12']],
  ['a hyphen that does not break', `${r('2021')}<w:r><w:noBreakHyphen/></w:r>${r('2025年')}`, ['2021-2025年']],
  ['≥ of the font Symbol', `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${r('60')}`, ['≥60']],
  ['a character of a text font', `<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>${r('就业')}`, ['①就业']],
  ['a sign that only its font knows', `${r('就业')}<w:r><w:sym w:font="Webdings" w:char="F04E"/></w:r>`, ['就业']],
  ['full-width signs', r('　城镇登记失业率＜５％'), ['　城镇登记失业率＜５％']],
  ['deleted words', `${r('就业')}<w:del>${r('50')}<w:r><w:delText>5</w:delText></w:r></w:del>${r('60')}`, ['就业60']],
  ['inserted words', `${r('就业')}<w:ins>${r('60')}</w:ins>`, ['就业60']],
  ['moved words', `<w:moveFrom>${r('60')}</w:moveFrom><w:moveTo>${r('70')}</w:moveTo>`, ['70']],
  ['hidden words', r('旧指标50', '<w:vanish/>') + r(goal, '<w:vanish w:val="0"/>'), [goal]],
  ['struck words', r('旧指标50', '<w:strike/>') + r('70', '<w:dstrike/>') + r(goal, '<w:strike w:val="0"/>'), [goal]],
  ['words hidden only on the web', r(goal, '<w:webHidden/>'), [goal]],
  ['a field', field('begin') + instruction('PAGEREF 5') + field('separate') + r('60') + field('end'), ['60']],
  ['a simple field', `<w:fldSimple w:instr="SEQ 表">${r('60')}</w:fldSimple>`, ['60']],
  [
    'the result of a field within an instruction',
    field('begin') +
      instruction('IF') +
      field('begin') +
      field('separate') +
      r('1') +
      field('end') +
      r('=1') +
      field('separate') +
      r('60') +
      field('end'),
    ['60'],
  ],
  [
    'the base text of ruby',
    `<w:r><w:ruby><w:rubyPr/><w:rt>${r('shāng')}</w:rt><w:rubyBase>${r('商')}</w:rubyBase></w:ruby></w:r>${r('洛')}`,
    ['商洛'],
  ],
  ['a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${r(goal)}</w:sdtContent></w:sdt>`, [goal]],
  ['a link', `<w:hyperlink>${r(goal)}</w:hyperlink>`, [goal]],
  ['a comment', `${r(goal)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`, [goal]],
  ['raised digits', r('10') + r('4', '<w:vertAlign w:val="superscript"/>') + r('立方米'), ['10⁴立方米']],
  [
    'small digits moved up',
    r('60万人') +
      r('1', '<w:position w:val="8"/><w:sz w:val="19"/>') +
      r('以上', '<w:position w:val="4"/><w:sz w:val="32"/>'),
    ['60万人¹以上'],
  ],
  [
    'a folio between paragraphs',
    `${r('就业')}<w:r><w:br/></w:r>${r('— 7 —')}<w:r><w:br/></w:r>${r('社保')}`,
    ['就业', '社保'],
  ],
  ['lowered digits', r('PM') + r('2.5', '<w:vertAlign w:val="subscript"/>'), ['PM2.5']],
  ['a fraction', `<m:oMath><m:f><m:num>${m('1')}</m:num><m:den>${m('2')}</m:den></m:f></m:oMath>`, ['1/2']],
  ['a power', `<m:oMath><m:sSup><m:e>${m('10')}</m:e><m:sup>${m('2')}</m:sup></m:sSup></m:oMath>`, ['10^2']],
  ['entities', r('&lt;4.3&#37; &amp; &#x2265;60'), ['<4.3% & ≥60']],
  ['character data', '<w:r><w:t><![CDATA[<5]]></w:t></w:r>', ['<5']],
  ['blanks that are not kept', '<w:r><w:t>\n  　城镇\n新增 \n</w:t></w:r>', ['　城镇 新增']],
])('%s', async (_what, runs, lines) => expect(await wordLines(p(runs))).toEqual(lines))

function m(text: string) {
  return `<m:r><m:t>${text}</m:t></m:r>`
}

test('a field whose end is missing does not swallow the paragraphs after it', async () => {
  expect(await wordLines(p(field('begin') + instruction('TOC')) + p(r(goal)))).toEqual([goal])
})

test('a table of contents is the result of one field around its entries', async () => {
  const entry = `${r('一、总体要求')}<w:r><w:tab/></w:r>${r('3', '<w:webHidden/>')}`
  const body =
    p(field('begin') + instruction('TOC \\o') + field('separate') + entry) + p(entry + field('end')) + p(r(goal))
  expect(await wordLines(body)).toEqual(['一、总体要求\t3', '一、总体要求\t3', goal])
})

test('styles hide and raise text, on which a run may disagree', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Note"><w:basedOn w:val="Base"/></w:style>' +
    '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
  const body =
    p(r('窗体顶端'), '<w:pStyle w:val="Note"/>') +
    p(r(goal, '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Note"/>') +
    p(r('内部50', '<w:rStyle w:val="Secret"/>') + r('公开60') + r('1', '<w:rStyle w:val="Mark"/>'))
  expect(await wordLines(body, { styles })).toEqual([goal, '公开60¹'])
})

test('text in the colour of what is behind it is not read', async () => {
  const white = '<w:color w:val="FFFFFF"/>'
  const cell = (ground: string, runs: string) => `<w:tc><w:tcPr>${ground}</w:tcPr>${p(runs)}</w:tc>`
  const table = (style: string) =>
    `<w:tbl><w:tblPr>${style}</w:tblPr><w:tr>${cell('<w:shd w:val="clear" w:fill="1F497D"/>', r('甲', white))}` +
    `${cell('', r('乙', white) + r('丙'))}</w:tr><w:tr>${cell('<w:shd w:fill="FF0000"/>', r('丁', '<w:color w:val="ff0000"/>') + r('戊'))}` +
    `${cell('', r('己'))}</w:tr></w:tbl>`
  const styles =
    '<w:style w:type="table" w:styleId="Head"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="1F497D"/></w:tcPr></w:tblStylePr></w:style>'
  const body = p(
    r('60') + r('5', white) + r('7', `${white}<w:highlight w:val="blue"/>`) + r('8', `${white}<w:shd w:fill="auto"/>`),
  )
  expect(await wordLines(body + table('') + p(r('就业')) + table('<w:tblStyle w:val="Head"/>'), { styles })).toEqual([
    '607',
    '甲',
    '丙',
    '戊',
    '己',
    '就业',
    '甲',
    '乙丙',
    '戊',
    '己',
  ])
  const picture = '<w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r>'
  expect(await wordLines(p(r('就业规划', white) + picture))).toEqual(['就业规划'])
})

test('a paragraph whose mark was deleted or is hidden goes on with the next', async () => {
  const body =
    p(r('城镇新增'), '<w:rPr><w:del/></w:rPr>') +
    p(r('就业60万人')) +
    p(r('（一）发展目标。'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') +
    p(r('到2025年')) +
    p(r('就'), '<w:framePr w:dropCap="drop"/>') +
    p(r('业是民生之本。')) +
    p(`<w:del>${r('旧')}</w:del>`, '<w:rPr><w:del/></w:rPr>')
  expect(await wordLines(body)).toEqual(['城镇新增就业60万人', '（一）发展目标。到2025年', '就业是民生之本。'])
})

const textBox = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`

test('a text box is read after the paragraph it is anchored in, in one of its alternatives', async () => {
  const shape =
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${textBox(goal)}</wps:txbx></w:drawing>` +
    `</mc:Choice><mc:Fallback><w:pict><v:textbox>${textBox(goal)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  expect(await wordLines(p(r('主要') + shape + r('目标')) + p(r('其他')))).toEqual(['主要目标', goal, '其他'])
})

test('an alternative for an unknown extension yields to the fallback', async () => {
  const run =
    '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:t>?</w:t></mc:Choice>' +
    '<mc:Fallback><w:t>①</w:t></mc:Fallback></mc:AlternateContent></w:r>'
  expect(await wordLines(p(run + r('就业')))).toEqual(['①就业'])
})

test('notes are at the end in the order of their marks, which leave no digit', async () => {
  const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const note = (kind: string, id: number, text: string) =>
    `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(text)}`)}</w:${kind}>`
  const body =
    p(r('城镇新增就业60') + mark('footnote', 2) + r('万人')) + p(r('其他') + mark('endnote', 1) + mark('footnote', 2))
  const parts = {
    footnotes: note('footnote', 1, '没有引用') + note('footnote', 2, '指五年累计数'),
    endnotes: note('endnote', 1, '预期性'),
  }
  const read = await readWord(body, parts)
  expect(linesOf(read)).toEqual(['城镇新增就业60万人', '其他', '指五年累计数', '预期性'])
  expect(read.lines.map((line) => line.note ?? false)).toEqual([false, false, true, true])
})

test('content controls, insertions and custom XML around paragraphs are seen through, deletions are not', async () => {
  const body =
    `<w:sdt><w:sdtPr/><w:sdtContent>${p(r('甲'))}<w:customXml>${p(r('乙'))}</w:customXml></w:sdtContent></w:sdt>` +
    `<w:ins>${p(r('丙'))}</w:ins><w:del>${p(r('丁'))}</w:del>`
  expect(await wordLines(body)).toEqual(['甲', '乙', '丙'])
})
