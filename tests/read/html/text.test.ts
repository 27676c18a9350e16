import { readDocument } from '../../../etl/src/read/index.js'
import { must } from '../../extract/document-of.js'
import { linesOf, listing, pageOf } from './page-of.js'

const body = '<p>为促进就业，制定本方案，请认真贯彻执行。</p>'.repeat(3)
const linesIn = (html: string) => linesOf(pageOf(`<html>${html}`))

test.each([
  ['marks within a word', '<p>城<b>镇</b><span>新</span>增<font>就</font>业</p>', ['城镇新增就业']],
  ['a line break of the source between Chinese characters', '<p>城镇\n      新增<b>\n就业</b></p>', ['城镇新增就业']],
  ['a line break of the source beside a number', '<p>新增\n60 万人</p>', ['新增 60 万人']],
  ['indents', '<p>&nbsp;&nbsp;　　就业&emsp;优先&nbsp;</p>', ['就业 优先']],
  ['characters without width', '<p>就\u200b业&shy;优\ufeff先&zwj;</p>', ['就业优先']],
  ['superscripts', '<p>PM<sub>2.5</sub>浓度35μg/m<sup>3</sup></p>', ['PM2.5浓度35μg/m³']],
  [
    'raised powers',
    '<p>年产10<sup>4</sup>吨，CO<sub>2</sub>浓度，15kg·m<SUP>-2</SUP></p>',
    ['年产10⁴吨，CO2浓度，15kg·m⁻²'],
  ],
  [
    'raised marks of notes',
    '<p>床位310<sup>2</sup>张、护士86<sup>[3]</sup>名、药房9<sup>②</sup>个</p>',
    ['床位310²张、护士86名、药房9个'],
  ],
  ['marks raised by style', '<p>路灯7<span style="font-size:9px;Vertical-Align: super">1</span>盏</p>', ['路灯7¹盏']],
  [
    'links to notes',
    '<p>树木7<a href="#n1">1</a>棵<a href="#n2">［2］</a>，<a href="#top">回到第1页</a></p>',
    ['树木7¹棵，回到第1页'],
  ],
  ['preformatted text', '<pre>一、目标\n  就业\t优先\r\n二、任务</pre>', ['一、目标', '就业 优先', '二、任务']],
  ['entities', '<p>&lt;5% &amp; &ge;60 &#20154; &#x5e74;</p>', ['<5% & ≥60 人 年']],
  [
    'a span that is a block',
    '<span style="display: block">一</span><span style="display:block">二</span>',
    ['一', '二'],
  ],
  ['a comment and a script', '<p>就<!-- <p>x --><script>"<p>y"</script>业</p>', ['就业']],
  ['struck text', '<p>泵站<del>7</del><ins>9</ins>座<s>、井3口</s><strike>、堤</strike></p>', ['泵站9座']],
  ['text struck by style', '<p>泵站<span style="text-decoration: line-through red">7</span>9座</p>', ['泵站9座']],
  [
    'words of no size or without a colour',
    '<p>泵<i style="font-size:0">7</i>站<i style="color: transparent">8</i></p>',
    ['泵站'],
  ],
  [
    'white words among black ones',
    '<p>泵<font color="#FFFFFF">7</font>站<i style="color: #fff">8</i>9座</p><p style="background:white;color:#FFF">堤</p>',
    ['泵站9座'],
  ],
  [
    'white words on a ground',
    '<p style="background:#06c">泵<i style="color:white">7</i>站</p><p><b style="color:white">渠</b></p>',
    ['泵7站', '渠'],
  ],
  [
    'words clipped to nothing',
    '<p>泵<i style="position:absolute;clip:rect(0,0,0,0)">7</i>站<i style="width:0;overflow:hidden">8</i></p>',
    ['泵站'],
  ],
  ['an article that appears', '<div style="opacity:0"><p>泵站</p></div>', ['泵站']],
  ['marks raised by their place', '<p>泵站9<span style="position:relative; top:-5px">2</span>座</p>', ['泵站9²座']],
  ['hidden text', `${body}<p hidden>甲</p><p style="DISPLAY : none">乙</p>`, linesIn(body)],
])('%s: as the page shows it', (_what, html, lines) => expect(linesIn(html)).toEqual(lines))

test.each([
  ['.old { text-decoration: line-through }', '9座'],
  ['p .old{TEXT-DECORATION-LINE:line-through!important;color:red}', '9座'],
  ['div > i.old, #x {display:none} /* .new{display:none} */', '79座'],
  ['p > i.old, #x {display:none}', '9座'],
  ['.old{display:none} p i.old{display:inline}', '79座'],
  ['p i.old{display:inline} .old{display:none}', '79座'],
  ['.old{vertical-align:super}', '⁷9座'],
  ['@media print{.new{display:none}} @media screen{.old{display:none}}', '9座'],
  ['.old:hover{display:none} i{visibility:hidden}', '9座'],
])('a page is read as its own style sheet shows it: %s', (sheet, line) =>
  expect(linesIn(`<style>${sheet}</style><p><i class="a old">7</i><b class="new">9</b>座</p>${body}`)[0]).toBe(line),
)

test('rows and cells that take no place in a table', () => {
  const rows =
    '<tr><td>指标</td><td style="display:none">旧值</td><td>目标</td></tr>' +
    '<tr><td>泵站</td><td style="display:none">7</td><td>9</td></tr><tr hidden><td>堤</td><td>1</td></tr>' +
    '<tr><td>水井</td><td>3</td></tr>'
  expect(listing(pageOf(`<table>${rows}</table>${body}`)).slice(0, 3)).toEqual([
    '|0,0 指标|0,1 目标',
    '|1,0 泵站|1,1 9',
    '|2,0 水井|2,1 3',
  ])
})

test('a page that hides its article until a script runs is read all the same', () => {
  expect(linesIn('<div style="display:none"><p>就业优先。</p></div><div>加载中</div>')).toEqual([
    '就业优先。',
    '加载中',
  ])
})

test('lines of a text that was wrapped with <br> open paragraphs only where they are indented', () => {
  const wrapped = [
    '　　为贯彻落实国家发展规划加强就业服务提升',
    '劳动者技能推动经济社会高质量发展促进全市',
    '城镇新增就业达到十万人以上特制定本方案。',
  ]
  const { lines } = pageOf(`<html><div>${[...wrapped, ...wrapped].join('<br>')}</div>`)
  expect(lines.map((line) => line.opens)).toEqual([true, false, false, true, false, false])
  const apart = pageOf('<html><div>一、总体要求<br>坚持就业优先。<br>二、目标<br>新增60万人。</div>')
  expect(apart.lines.map((line) => line.opens)).toEqual([true, true, true, true])
})

test('lines of a cell: a paragraph opens one, of a break the page does not tell', () => {
  const { lines } = pageOf('<html><table><tr><td>甲<td>乙<br>丙<tr><td><p>丁</p><p>戊</p><td>己</table>')
  expect(lines.map((line) => line.opens)).toEqual([true, true, null, true, true, true])
})

test('a stray end tag in a cell ends nothing outside of it', () => {
  const read = pageOf('<html><div><table><tr><td>甲</div><td>乙<tr><td>丙<td>丁</table>就业</div>')
  expect(listing(read)).toEqual(['|0,0 甲|0,1 乙', '|1,0 丙|1,1 丁', '就业'])
})

test('cells under a span from above move to the next free column; sections end spans', () => {
  const rows = '<tbody><tr><td rowspan=9>甲<td>乙<tr><td>丙<tbody><tr><td>丁<td colspan=2>戊<tr><td>己<td>庚<td>辛'
  expect(listing(pageOf(`<html><table>${rows}</table>`))).toEqual([
    '|0,0 2×1 甲|0,1 乙',
    '|1,1 丙',
    '|2,0 丁|2,1 1×2 戊',
    '|3,0 己|3,1 庚|3,2 辛',
  ])
})

test.each([
  ['one column', '<table><tr><td>专栏1 工程<tr><td>建设公路100公里。</table>'],
  ['a cell with the article', `<table><tr><td>栏目<td>${body.repeat(20)}<tr><td>底<td>部</table>`],
  ['a role', '<table role=presentation><tr><td>甲<td>乙<tr><td>丙<td>丁</table>'],
])('a table that only lays out the page (%s) is no grid', (_what, html) => {
  expect(pageOf(`<html>${html}`).grids).toEqual([])
})

test.each([
  ['an icon', '<p>就业<img src="/images/icon_doc.gif"></p>', 0],
  ['a small image alone', '<p><img src="a.png" width="20"></p>', 0],
  ['a banner that is a link', '<div><a href="/x"><img src="b.png"></a></div>', 0],
  ['an image alone in its block', '<p><img src="W020220718.jpg"></p>', 1],
  ['an image that is loaded when it is scrolled to', '<p><img data-src="W020220718.jpg"></p>', 1],
  ['a frame that a script fills', '<div><img class="modal-content" id="modalImage"></div>', 0],
  ['a big image in a line', '<p>见下图<img src="W020220718.jpg" style="width: 600px"></p>', 1],
  ['a small one that is named', '<p>就业<img src="a.png" alt="专栏2 指标"></p>', 1],
])('%s: what is in an image is reported where it may be a table', (_what, image, count) => {
  expect(pageOf(`<html>${body}${image}`).unread).toHaveLength(count)
})

test.each([
  ['a web page in GBK that claims UTF-8', 'd0c2d4f6becdd2b5b4efb5bd3630cdf2c8cb', 'utf-8', '新增就业达到60万人'],
  [
    'a web page in UTF-8 that claims Big5',
    Buffer.from('新增就业达到60万人').toString('hex'),
    'big5',
    '新增就业达到60万人',
  ],
])('%s', async (_what, hex, charset, text) => {
  const page = Buffer.concat([Buffer.from(`<html><meta charset=${charset}><p>`), Buffer.from(hex, 'hex')])
  expect(linesOf(must(await readDocument('a.txt', new Uint8Array(page))))).toEqual([text])
})

test.each([
  '<!-- saved from url --><html><p>就业',
  '\uFEFF<!DOCTYPE HTML><p>就业',
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html><html><p>就业</p></html>',
  '<div class="TRS_Editor"><p>就业</p></div>',
])('%j is recognised as a page by its content', async (html) => {
  const read = must(await readDocument('plan.txt', new TextEncoder().encode(html)))
  expect([read.format, linesOf(read)]).toEqual(['html', ['就业']])
})

test('a page in UTF-16 is read', async () => {
  const bytes = new Uint8Array(Buffer.from('\uFEFF<html><p>新增就业60万人</p>', 'utf16le'))
  expect(linesOf(must(await readDocument('a.html', bytes)))).toEqual(['新增就业60万人'])
})

test('text that begins with a bracket is no page', async () => {
  const read = must(await readDocument('a.txt', new TextEncoder().encode('<规划>\n就业优先')))
  expect(read.format).toBe('txt')
})

test('what raised marks lead to are notes, headings that links lead to are not', () => {
  const page = pageOf(
    `<html>${body}<a href="#s1">1</a><h2 id="s1">一、目标</h2><p>床位310<sup><a href="#fn1">1</a></sup>张，药房9<a href="#_n2">[2]</a>个</p>` +
      '<ol><li id="fn1"><p>含社区床位。</p></li></ol><div><p><a name="_n2" href="#_r2">[2]</a>含乡镇药房。</p></div><p>附则</p></html>',
  )
  const notes = page.lines.filter(({ note }) => note).map(({ start, end }) => page.text.slice(start, end))
  expect(notes).toEqual(['1.含社区床位。', '含乡镇药房。'])
})
