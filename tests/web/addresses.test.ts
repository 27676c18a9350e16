import fc from 'fast-check'
import { href, listIn, numberIn, outsideAddress, step } from '../../web/src/shared/address.js'
import { preferredLanguage } from '../../web/src/shared/language.js'
import { matching } from '../../web/src/shared/match.js'
import type { Page } from '../../web/src/shared/page.js'

const pageAt = (path: string): Page => ({ path, open: async () => null })
const PAGES = ['/', '/align', '/d/:id', '/d/:a/vs/:b'].map(pageAt)

test('a parameter comes back from an address as it was put in', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
      const { searchParams } = new URL(href('/align', { q: text, none: '' }), 'http://host')
      expect([searchParams.get('q'), searchParams.has('none')]).toEqual([text, false])
    }),
  )
})

test('lists stay readable, and are read with commas of either width', () => {
  expect(href('/align', { r: ['610100', '610900'], ref: null, min: 2 })).toBe('/align?r=610100,610900&min=2')
  expect(listIn(new URLSearchParams('r=610100，西安市&r=610100,,'), 'r')).toEqual(['610100', '西安市'])
})

test('a step of a path may hold any sign', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (id) => {
      const found = matching(PAGES, new URL(step('/d', id), 'http://host').pathname)
      // Dots alone are taken for folders by every reader of addresses.
      if (!/^\.{1,2}$/.test(id)) expect(found?.parts.get('id')).toBe(id)
    }),
  )
})

test.each([
  ['/', '/'],
  ['/align/', '/align'],
  ['/d/x/vs/y', '/d/:a/vs/:b'],
  ['/d/', undefined],
  ['/d/%E0%A4', undefined],
  ['/nowhere', undefined],
])('%s is answered by %s', (path, pattern) => {
  expect(matching(PAGES, path)?.page.path).toBe(pattern)
})

test('numbers outside of their bounds are none', () => {
  const year = (text: string) => numberIn(new URLSearchParams({ year: text }), 'year', [1950, 2100])
  expect(['2025', '20', '2e3', '', '-2025'].map(year)).toEqual([2025, null, null, null, null])
})

test('a reader is sent to the web alone', () => {
  expect(outsideAddress('https://www.gov.cn/a')).toBe('https://www.gov.cn/a')
  const others = ['javascript:alert(1)', 'data:text/html,x', ' JavaScript:x', 'file:///etc/passwd', '/a', null]
  expect(others.map(outsideAddress)).toEqual(others.map(() => null))
})

test.each([
  [undefined, 'zh'],
  ['en-US,en;q=0.9', 'en'],
  ['fr,en;q=0.4,zh;q=0.8', 'zh'],
  ['en;q=0,zh;q=0.1', 'zh'],
  ['en;q=0', 'zh'],
  ['<script>', 'zh'],
])('Accept-Language %s gives %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language)
})
