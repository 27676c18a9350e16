import { join } from 'node:path'
import type { Node, SourceFile } from 'typescript/unstable/ast'
import { API } from 'typescript/unstable/sync'

/**
 * Parses sources with TypeScript's own parser.
 * @param root folder of the project's tsconfig.json
 * @param paths of the sources, from the root
 * @returns the tree of each file that the project holds
 */
export function parseSources(root: string, paths: Iterable<string>): Map<string, SourceFile> {
  const api = new API({ cwd: root })
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects()
    return new Map(
      [...paths].flatMap((path) => {
        const file = project?.program.getSourceFile(join(root, path))
        return file === undefined ? [] : [[path, file]]
      }),
    )
  } finally {
    api.close()
  }
}

/** Every node below one, that itself included, parents first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node
  const children: Node[] = []
  node.forEachChild((child) => void children.push(child))
  for (const child of children) yield* nodesOf(child)
}

/** The line of a file that a node begins on, 1-based. */
export const lineOf = (file: SourceFile, node: Node): number =>
  file.text.slice(0, node.getStart(file)).split('\n').length
