import { dateText, isDateFormat } from './date-format.js'

/** Formats that workbooks name by number alone (ECMA-376 part 1, 18.8.30), those of Chinese Excel among them. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  17: 'mmm-yy',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

export const formatOf = (id: number, own: ReadonlyMap<number, string>): string =>
  own.get(id) ?? builtIn[id] ?? 'General'

/** A number as its cell shows it: 0.125 in `0.0%` is 12.5%. since1904: dates count from 1904. */
export function numberText(value: number, format: string, since1904: boolean): string {
  const section = sectionFor(value, format)
  if (/^General$/i.test(section.trim())) return general(value)
  if (isDateFormat(section)) return dateText(value, section, since1904)
  return filledIn(value, section, sectionsOf(format).length > 1)
}

const general = (value: number) => String(Number(value.toPrecision(11)))

/** A format's sections are for positive and negative numbers and for zero; one of text follows them. */
const sectionsOf = (format: string) => format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;|^)(?=;|$)/gs) ?? []

function sectionFor(value: number, format: string): string {
  const [positive = 'General', negative, zero] = sectionsOf(format)
  if (value < 0) return negative ?? positive
  return value === 0 ? (zero ?? positive) : positive
}

/** What is printed as it stands: "万人", \-, and without brackets [$¥-804]. Places of digits are marked \0. */
function literalAndDigits(section: string): string {
  return section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./gs, '')
}

const digitsPlace = /[0#?][0#?,]*(?:\.[0#?]*,*)?|\.[0#?]+/
const quoted = /"([^"]*)"|\\(.)/gs

function filledIn(value: number, section: string, hasSections: boolean): string {
  const texts: string[] = []
  // Quoted text may hold signs of digits: it is put aside first.
  const pattern = literalAndDigits(section).replace(
    quoted,
    (_all, words: string | undefined, sign: string | undefined) => {
      texts.push(words ?? sign ?? '')
      return '\ue000'
    },
  )
  const back = (text: string) => {
    let at = 0
    return text.replace(/\ue000/g, () => texts[at++] ?? '')
  }
  const place = digitsPlace.exec(pattern)
  if (!place) return back(pattern.replace(/General|@/gi, general(value))).trim()
  const isExponent = /E[+-]0/i.test(pattern)
  const sign = value < 0 && !hasSections ? '-' : ''
  const percent = pattern.includes('%') ? 100 : 1
  const thousands = /,+(?=\.|$)/.exec(place[0])?.[0].length ?? 0
  const shown =
    isExponent || pattern.includes('/')
      ? general(Math.abs(value))
      : digits(Math.abs(value), place[0], percent, thousands)
  const rest = pattern.slice(place.index + place[0].length).replace(isExponent ? /^E[+-]0+/i : /^\s*[?\d]*\/[?\d]+/, '')
  return back(`${pattern.slice(0, place.index)}${sign}${shown}${rest}`).trim()
}

/** Digits in a place like #,##0.0#; a comma at its end counts in thousands. */
function digits(value: number, place: string, percent: number, thousands: number): string {
  const fraction = /\.([0#?]*)/.exec(place)?.[1] ?? ''
  const least = fraction.replace(/[#?]+$/, '').length
  const scaled = Number((value * percent).toPrecision(15)) / 1000 ** thousands
  const [whole = '0', part = ''] = rounded(scaled, fraction.length).split('.')
  const kept = part.slice(0, Math.max(least, part.replace(/0+$/, '').length))
  const isGrouped = /[0#?],[0#?]/.test(place)
  const needed = /0/.test(place.split('.')[0] ?? '') || kept === ''
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return `${whole === '0' && !needed ? '' : grouped}${kept === '' ? '' : `.${kept}`}`
}

/** 1.005 rounds to 1.01, as the decimal digits of a cell do. */
function rounded(value: number, places: number): string {
  if (value >= 1e15) return value.toFixed(0)
  const decimal = value.toPrecision(15)
  if (decimal.includes('e')) return value.toFixed(places)
  return Number(`${Math.round(Number(`${Number(decimal)}e${places}`))}e-${places}`).toFixed(places)
}
