/** What an RTF file consists of, by the RTF specification 1.9.1: groups, control words, bytes of text. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  /** value: the number behind it, null where there is none. `\*` and other symbols count as words. */
  | { kind: 'word'; word: string; value: number | null }
  /** One byte of text, 0–255, in the character set of its font. */
  | { kind: 'byte'; byte: number }

const open: Token = { kind: 'open' }
const close: Token = { kind: 'close' }

const controlWord = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y

/** The tokens of a file, its bytes as Latin-1. What `\bin` announces is passed over. */
export function* tokensOf(source: string): Generator<Token> {
  for (let at = 0; at < source.length; ) {
    const char = source[at] as string
    if (char === '{' || char === '}') {
      yield char === '{' ? open : close
      at++
    } else if (char === '\\') {
      const [token, end] = control(source, at)
      if (token.kind === 'word' && token.word === 'bin') at = end + Math.max(token.value ?? 0, 0)
      else {
        yield token
        at = end
      }
    } else {
      // Line ends only break the lines of the file.
      if (char !== '\r' && char !== '\n' && char !== '\0') yield { kind: 'byte', byte: source.charCodeAt(at) }
      at++
    }
  }
}

function control(source: string, at: number): [token: Token, end: number] {
  controlWord.lastIndex = at
  const found = controlWord.exec(source)
  if (found) {
    const value = found[2] === undefined ? null : Number(found[2])
    return [{ kind: 'word', word: found[1] as string, value }, controlWord.lastIndex]
  }
  const symbol = source[at + 1] ?? ''
  if (symbol === "'") {
    const byte = Number.parseInt(source.slice(at + 2, at + 4), 16)
    return Number.isNaN(byte) ? [{ kind: 'word', word: '', value: null }, at + 2] : [{ kind: 'byte', byte }, at + 4]
  }
  if (symbol === '\\' || symbol === '{' || symbol === '}') return [{ kind: 'byte', byte: symbol.charCodeAt(0) }, at + 2]
  const isBreak = symbol === '\n' || symbol === '\r'
  return [{ kind: 'word', word: isBreak ? 'par' : symbol, value: null }, at + 2]
}
