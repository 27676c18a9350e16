import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast'
import { isBinaryExpression, isFunctionLikeDeclaration } from 'typescript/unstable/ast/is'
import { lineOf, nodesOf } from './syntax.js'

/** Paths through one function, at most. */
const most = 15

const forks: readonly SyntaxKind[] = [
  SyntaxKind.IfStatement,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.ForStatement,
  SyntaxKind.ForInStatement,
  SyntaxKind.ForOfStatement,
  SyntaxKind.WhileStatement,
  SyntaxKind.DoStatement,
  SyntaxKind.CaseClause,
  SyntaxKind.CatchClause,
]
const shortCuts: readonly SyntaxKind[] = [
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.AmpersandAmpersandEqualsToken,
  SyntaxKind.BarBarEqualsToken,
  SyntaxKind.QuestionQuestionEqualsToken,
]

const isFork = (node: Node) =>
  forks.includes(node.kind) || (isBinaryExpression(node) && shortCuts.includes(node.operatorToken.kind))

/** Forks of a node, those of functions inside it left out. */
function forksIn(node: Node): number {
  let count = 0
  node.forEachChild((child) => {
    if (!isFunctionLikeDeclaration(child)) count += (isFork(child) ? 1 : 0) + forksIn(child)
  })
  return count
}

/** The functions of a file whose cyclomatic complexity (McCabe: forks and one) is too high, with their lines. */
export const tooComplex = (path: string, file: SourceFile): string[] =>
  [...nodesOf(file)]
    .filter((node) => isFunctionLikeDeclaration(node))
    .map((node) => ({ line: lineOf(file, node), complexity: forksIn(node) + 1 }))
    .filter(({ complexity }) => complexity > most)
    .map(({ line, complexity }) => `${path}:${line} has a cyclomatic complexity of ${complexity}: at most ${most}`)
