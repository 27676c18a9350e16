import type { Random } from '../synthetic/random.js'
import { EnumName, type InputValue } from './input-value.js'

/** Texts that trip programs: of databases, of patterns, of encodings, of JavaScript. */
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u{1}\u{7f}\u{85}',
  '\r\n\t',
  '\ud800',
  '甲\udfff乙',
  '\u{feff}',
  '\u{200b}\u{202e}',
  '\u{ffff}',
  '😀👨‍👩‍👧',
  'é̱̂'.repeat(50),
  '%',
  '_',
  '\\',
  '\\\\%',
  '*',
  '[a-z',
  "'",
  '"',
  "' OR 1=1 --",
  '"; DROP TABLE "Target"; --',
  '$1',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '00610100',
  '６１０１００',
  '61010',
  '../../etc/passwd',
  'file:///etc/passwd',
  '<script>alert(1)</script>',
  '=1+1',
  '市政发〔2021〕99号',
  '〔〕号',
  `${'市'.repeat(200)}〔2021〕1号`,
  '〔2021〕'.repeat(100),
  ' '.repeat(400),
  'a'.repeat(501),
  '失'.repeat(5000),
  'R1BDOlM6',
  'R1BDOlM6am9icw==',
  'R1BDOk46MQ==',
  'R1BDOko6WzFd',
  'VGFyZ2V0Og==',
  'VGFyZ2V0OgA=',
  'UmVnaW9uOjYxMDEwMA==',
  'UmVnaW9uOjk5OTk5OQ==',
  'RG9jdW1lbnQ6X19wcm90b19f',
  'X19wcm90b19fOng=',
  '====',
  '2021-02-30',
  '0000-00-00',
]

export const ODD_NUMBERS: readonly number[] = [
  0,
  -1,
  1,
  101,
  99_999,
  2 ** 31 - 1,
  -(2 ** 31),
  2 ** 31,
  2 ** 53,
  1e20,
  -1e300,
  0.5,
  1e-9,
  -0,
]

const MORE: readonly ((random: Random) => InputValue)[] = [
  () => null,
  () => true,
  () => [],
  () => [null],
  () => [[['x']]],
  () => ({}),
  () => ({ constructor: 1, x: null }),
  () => new EnumName('NO_SUCH_NAME'),
  () => new EnumName('__proto__'),
  (random) => Array.from({ length: 151 }, (_, i) => (random.chance(0.5) ? i : `${i}`)),
  (random) => [random.pick(ODD_TEXTS), random.pick(ODD_NUMBERS)],
]

/** A value that hardly fits, of any type. */
export function oddValue(random: Random): InputValue {
  const draw = random.next()
  if (draw < 0.5) return random.pick(ODD_TEXTS)
  if (draw < 0.75) return random.pick(ODD_NUMBERS)
  return random.pick(MORE)(random)
}

/** Text of characters from all of Unicode, unpaired surrogates among them. */
export function randomText(random: Random): string {
  const unit = () => {
    const draw = random.next()
    if (draw < 0.4) return random.int(0x4e00, 0x9fff)
    return draw < 0.7 ? random.int(0x20, 0x7e) : random.int(0, 0xffff)
  }
  return String.fromCharCode(...Array.from({ length: random.int(1, 12) }, unit))
}
