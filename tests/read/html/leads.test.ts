import { readPage } from '../../../etl/src/read/html/read-page.js'
import { structureDocument } from '../../../etl/src/structure/index.js'

const title = '汉中市“十四五”养老服务体系规划'
const notice = `<h1>汉中市人民政府办公室关于印发${title}的通知</h1><p>各县（区）人民政府：</p>
  <p>《${title}》已经市政府同意，现印发给你们，请认真贯彻执行。</p><p>汉中市人民政府办公室</p><p>2022年3月4日</p>`

/** What is said of a page that holds no plan. */
function failureOf(body: string): string {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`
  const read = readPage('page.html', new TextEncoder().encode(page))
  const result = read.ok ? structureDocument(read.value) : read
  if (result.ok) throw new Error(`The page was read as “${result.value.frontMatter.title}”.`)
  return result.failure.message
}

test.each([
  [
    'an annex to download',
    `${notice}<p>附件：<a href="./W020220304.pdf">${title}.pdf</a></p>`,
    `the file “${title}.pdf” (./W020220304.pdf)`,
  ],
  [
    'an address that only its words name',
    `${notice}<p><a href="/download.do?id=8841">${title}.rtf</a></p>`,
    `the file “${title}.rtf” (/download.do?id=8841)`,
  ],
  ['a frame', `<h1>${title}</h1><iframe src="content_8841.html" width="100%"></iframe>`, 'the frame content_8841.html'],
  [
    'a viewer',
    `<h1>${title}</h1><iframe src="/pdfjs/web/viewer.html?file=/files/8841.pdf"></iframe>`,
    'the frame /pdfjs/web/viewer.html?file=/files/8841.pdf',
  ],
  ['an object', `<h1>${title}</h1><object data="/files/8841.pdf"></object>`, 'the frame /files/8841.pdf'],
  [
    'a script that shows a file',
    `<h1>${title}</h1><script>showPdf("/files/8841.pdf")</script>`,
    'the file /files/8841.pdf',
  ],
  ['a script that sends on', "<script>window.location.href = 'content_2.html'</script>", 'the page content_2.html'],
  [
    'a page that sends on by itself',
    '<meta http-equiv="refresh" content="0; url=content_2.html"><p>正在跳转</p>',
    'the page content_2.html',
  ],
])('a page that holds no plan says where it leads: %s', (_what, body, lead) => {
  expect(failureOf(body)).toContain(`The page leads to ${lead}: save what holds the plan, and ingest that.`)
})

test('of many files the first three are named, each once', () => {
  const links = [1, 2, 2, 3, 4, 5].map((n) => `<a href="${n}.docx">附件${n}</a>`).join(' ')
  expect(failureOf(`${notice}<p>${links}</p>`)).toMatch(/“附件3” \(3\.docx\) and 2 more: save/)
})

test.each([
  [
    'scripts and pictures within the page',
    '<a href="javascript:void(0)">下载.pdf</a><object data="data:image/png;base64,AA"></object>',
  ],
  ['other pages', '<a href="/index.html">首页</a><script>track("zhengwu")</script>'],
  ['an empty frame', '<iframe src="about:blank"></iframe>'],
])('what leads nowhere is not named: %s', (_what, body) => {
  expect(failureOf(`<h1>${title}</h1>${body}`)).toMatch(/Check that the right file was given\.$/)
})

test('a plan is read, whatever else its page offers', () => {
  const body = `<p>一、发展目标</p><p>到2025年，养老机构护理型床位占比达到55%，每千名老年人养老床位达到40张，
    街道综合养老服务中心实现全覆盖，居家社区机构相协调的养老服务体系基本建成。</p><p>附件：<a href="1.pdf">${title}.pdf</a></p>`
  expect(() => failureOf(`<h1>${title}</h1>${body}`)).toThrow(`The page was read as “${title}”.`)
})
