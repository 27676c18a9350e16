import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast'
import {
  isArrayLiteralExpression,
  isNoSubstitutionTemplateLiteral,
  isObjectLiteralExpression,
  isPropertyAssignment,
  isRegularExpressionLiteral,
  isStringLiteral,
  isTemplateExpression,
} from 'typescript/unstable/ast/is'
import { lineOf, nodesOf } from './syntax.js'

/** So many words in one literal are a list. */
const fewest = 3
/** Characters of numbers and dates: notation, not words. */
const notation = /[〇零○一二两三四五六七八九十百千万亿第年月日号]/g
const isWord = (text: string) => /\p{Script=Han}/u.test(text.replace(notation, ''))

/** A regular expression without its classes of characters, whose members are no words. */
const withoutClasses = (source: string) => source.replace(/\\[^u]|\\u[0-9a-f]{4}/gi, '.').replace(/\[[^\]]*\]/g, '.')

/** The largest number of words that are alternatives of each other in a regular expression: 2 for `的(?:目标|任务)`. */
export function alternativeWords(source: string): number {
  const open: string[][] = [['']]
  let most = 0
  const close = () => {
    const branches = open.pop() ?? []
    most = Math.max(most, branches.filter(isWord).length)
    const within = branches.join('')
    const around = open.at(-1)
    // What a group holds belongs to the alternative it is in.
    if (around) around[around.length - 1] += isWord(within) ? '词' : ''
  }
  for (const char of withoutClasses(source)) {
    const branches = open.at(-1) ?? []
    if (char === '(') open.push([''])
    else if (char === ')') close()
    else if (char === '|') branches.push('')
    else branches[branches.length - 1] += char
  }
  while (open.length > 0) close()
  return most
}

/** Words of a text that is nothing but words with blanks between. */
const blankSeparated = (text: string): number => {
  const pieces = text.trim().split(/\s+/)
  return pieces.every((piece) => /^\p{Script=Han}{1,12}$/u.test(piece)) ? pieces.length : 0
}

const textWords = (text: string) => Math.max(alternativeWords(text), blankSeparated(text))

const holdsWord = (node: Node): boolean =>
  isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)
    ? isWord(node.text)
    : isArrayLiteralExpression(node) && node.elements.some(holdsWord)

/** How many Chinese words a literal lists, by itself. */
function wordsIn(node: Node): number {
  if (isRegularExpressionLiteral(node)) return alternativeWords(node.text)
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return textWords(node.text)
  if (isTemplateExpression(node))
    return textWords([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('.'))
  if (isArrayLiteralExpression(node)) return node.elements.filter(holdsWord).length
  if (isObjectLiteralExpression(node))
    return node.properties.filter((property) => isPropertyAssignment(property) && isWord(property.name.getText()))
      .length
  return 0
}

const isTyped = (node: Node) => node.kind === SyntaxKind.LiteralType

/** The literals of a file that list Chinese words, with their lines: alternations, arrays, sets, keys of objects. */
export const wordLists = (path: string, file: SourceFile): string[] =>
  [...nodesOf(file)]
    .filter((node) => !isTyped(node) && wordsIn(node) >= fewest)
    .map((node) => `${path}:${lineOf(file, node)} lists words: they belong into etl/src/language/lexicon`)
