import { corsHeaders, corsOriginsOf } from '../../api/src/server/http/cors.js'

test('no page may read the answers unless its origin is configured', () => {
  expect(corsHeaders('https://a.example', corsOriginsOf(undefined))).toEqual([])
  expect(corsHeaders('https://a.example', corsOriginsOf('https://b.example'))).toEqual([])
})

test('a configured origin is named, * lets all read', () => {
  const origins = corsOriginsOf('https://a.example, https://b.example:8443')
  expect(corsHeaders('https://b.example:8443', origins)).toEqual(
    expect.arrayContaining(['access-control-allow-origin', 'https://b.example:8443']),
  )
  expect(corsHeaders('https://any.example', corsOriginsOf('*'))).toEqual(
    expect.arrayContaining(['access-control-allow-origin', '*']),
  )
})

test.each(['a.example', 'https://a.example/path', 'javascript:alert(1)'])('%s is no origin', (text) => {
  expect(() => corsOriginsOf(text)).toThrow(`"${text}" is no origin`)
})
