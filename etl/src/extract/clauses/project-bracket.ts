import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { is, type Token, textOf } from '../../language/tokens.js'
import { hasNoun } from './noun.js'
import type { Clause } from './split.js'

const projectWord = pattern`^${words('project-word')}$`

/**
 * What a project is named by, as words before an amount: 老旧街区|改造|工程 is 老旧街区|改造, 示范县|创建 is 创建|示范县. null
 * for words that end in no deed.
 */
function deedOf(tokens: readonly Token[]): Token[] | null {
  const from = tokens.findLastIndex(({ text }) => text === '、') + 1
  const named = tokens.slice(from)
  const words = projectWord.test(named.at(-1)?.text ?? '') ? named.slice(0, -1) : named
  const last = words.at(-1)
  const things = words.slice(0, -1)
  if (last === undefined || !is(last, 'ACTION') || !hasNoun(things)) return null
  if (last.word?.act === 'changes') return words
  return last.word?.act === 'creates' ? [last, ...things] : null
}

/** 青年驿站|建设|（60个|驿站）: the thing that the name of the project ends in is not told twice. */
function withoutRepeated(deed: readonly Token[], tokens: readonly Token[]): Token[] {
  const counted = tokens[1]
  const repeated = counted !== undefined && !is(counted, 'LINK') && textOf(deed).endsWith(counted.text)
  return repeated ? tokens.filter((token) => token !== counted) : [...tokens]
}

/** 危旧房改造工程（50万套以上）: an amount at the head of a bracket is of the project that is named before it. */
export function withProjects(clauses: readonly Clause[]): Clause[] {
  return clauses.map((clause, at) => {
    const before = clauses[at - 1]
    const opens = clause.inBracket && before !== undefined && !before.inBracket && is(clause.tokens[0], 'AMOUNT')
    const deed = opens && !before.tokens.some((token) => is(token, 'AMOUNT')) ? deedOf(before.tokens) : null
    return deed ? { ...clause, tokens: [...deed, ...withoutRepeated(deed, clause.tokens)] } : clause
  })
}
