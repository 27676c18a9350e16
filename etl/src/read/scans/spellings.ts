import type { RecognisedCharacter } from './ctc.js'

const isChinese = (char: string | undefined) =>
  char !== undefined && /[\u3000-\u303f\u3400-\u9fff\uff00-\uff60]/.test(char)

/** Marks that look alike in a picture whether they are printed as wide as Chinese characters or half as wide. */
const WIDE_MARKS: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？' }
const WIDE_BRACKETS: Readonly<Record<string, string>> = { '(': '（', ')': '）' }

/** The stroke 丶 is no word of these documents, but looks as the comma of lists does. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { 丶: '、' }

const PAIRS: Readonly<Record<string, string>> = { '〔': '〕', '【': '】', '（': '）', '《': '》', '“': '”', '[': ']' }
const OPENING = new Map(Object.entries(PAIRS).map(([opening, closing]) => [closing, opening]))

/**
 * Characters in the spelling that documents have them in: wide letters and digits as narrow ones (NFKC), marks beside
 * Chinese characters and brackets of a line that has some as wide ones, both brackets of a pair of one kind. A character
 * stays one character, so that each keeps its certainty.
 */
export function spelled(characters: readonly RecognisedCharacter[]): RecognisedCharacter[] {
  const hasChinese = characters.some(({ text }) => isChinese(text))
  const alike = characters.map((character, i) => {
    const { text } = character
    const beside = isChinese(characters[i - 1]?.text) || isChinese(characters[i + 1]?.text)
    const wide = (beside ? WIDE_MARKS[text] : undefined) ?? (hasChinese ? WIDE_BRACKETS[text] : undefined)
    return { ...character, text: wide ?? LOOKS_LIKE[text] ?? narrow(text) }
  })
  return pairBrackets(alike)
}

const narrow = (text: string) =>
  /^[０-９Ａ-Ｚａ-ｚ％＋－．／＜＝＞～［］｛｝]$/.test(text) ? text.normalize('NFKC') : text

/** Of two brackets that are no pair, `〔2022】`, the one that was recognised with less certainty was another. */
function pairBrackets(characters: readonly RecognisedCharacter[]): RecognisedCharacter[] {
  const paired = [...characters]
  const open: number[] = []
  for (const [i, closing] of paired.entries()) {
    if (Object.hasOwn(PAIRS, closing.text)) open.push(i)
    const meant = OPENING.get(closing.text)
    const at = meant === undefined ? undefined : open.pop()
    const opening = at === undefined ? undefined : paired[at]
    if (at === undefined || opening === undefined || opening.text === meant) continue
    if (opening.certainty < closing.certainty) paired[at] = { ...opening, text: meant as string }
    else paired[i] = { ...closing, text: PAIRS[opening.text] as string }
  }
  return paired
}
