import { type Graph, type Node, node, type Tensor } from './graph.js'

/**
 * The same network with fewer steps over all of its values. After a convolution it multiplies them with a number and adds one
 * (y), takes y · clip(y + 3, 0, 6) / 6, multiplies and adds once more: eight steps, which take a seventh of its time. The
 * factors and the first addend become part of the convolution: three steps are left.
 */
export function folded(graph: Graph): Graph {
  const tensors = new Map(graph.tensors)
  const uses = usesOf(graph.nodes)
  const gone = new Set<Node>()
  const instead = new Map<Node, Node[]>()
  for (const one of graph.nodes.filter(({ op }) => op === 'Conv')) {
    const before = affine(one.outputs[0] as string, uses, tensors)
    const swish = hardSwish(before.end, uses, tensors)
    const after = swish === null ? NOTHING : affine(swish.end, uses, tensors)
    const factor = after.factor
    if (before.steps.length === 0 || factor === 0) continue
    for (const step of [...before.steps, ...(swish?.steps ?? []), ...after.steps]) gone.add(step)
    const inputs = scaled(one, before.factor * factor, before.addend * factor, tensors)
    if (swish === null) {
      instead.set(one, [{ ...one, inputs, outputs: [before.end] }])
      continue
    }
    // As the convolution gives factor · y, the slope within the clip is less by the factor.
    const [y, gate, end] = [`${before.end}.y`, `${before.end}.gate`, after.end || swish.end]
    const addend = `${end}.addend`
    tensors.set(addend, { dims: [], values: Float32Array.of(after.addend) })
    instead.set(one, [
      { ...one, inputs, outputs: [y] },
      node('HardSigmoid', [y], gate, { alpha: 1 / (6 * factor), beta: 0.5 }),
      node('Mul', [y, gate], `${end}.product`),
      node('Add', [`${end}.product`, addend], end),
    ])
  }
  const nodes = graph.nodes.flatMap((one) => (gone.has(one) ? [] : (instead.get(one) ?? [one])))
  return { ...graph, nodes, tensors }
}

type Uses = ReadonlyMap<string, readonly Node[]>
type Tensors = ReadonlyMap<string, Tensor>

/** Steps in a row after each other, and the name of what comes of the last. */
interface Row {
  steps: Node[]
  end: string
}
const NOTHING = { steps: [], end: '', factor: 1, addend: 0 }

function usesOf(nodes: readonly Node[]): Uses {
  const uses = new Map<string, Node[]>()
  for (const one of nodes) for (const input of new Set(one.inputs)) uses.set(input, [...(uses.get(input) ?? []), one])
  return uses
}

/** The one number that a step takes beside a value, undefined where it takes others. */
function numberBeside(value: string, { inputs }: Node, tensors: Tensors): number | undefined {
  const other = inputs.length === 2 ? inputs.find((input) => input !== value) : undefined
  const { values } = (other === undefined ? undefined : tensors.get(other)) ?? { values: [] }
  return values.length === 1 ? Number(values[0]) : undefined
}

const onlyUse = (value: string, uses: Uses): Node | undefined => {
  const all = uses.get(value) ?? []
  return all.length === 1 ? all[0] : undefined
}

/** The multiplications and additions of single numbers that a value goes through next: factor · value + addend. */
function affine(value: string, uses: Uses, tensors: Tensors): Row & { factor: number; addend: number } {
  const row = { steps: [] as Node[], end: value, factor: 1, addend: 0 }
  for (;;) {
    const next = onlyUse(row.end, uses)
    const number = next === undefined ? undefined : numberBeside(row.end, next, tensors)
    if (next === undefined || number === undefined || (next.op !== 'Mul' && next.op !== 'Add')) return row
    if (next.op === 'Add') row.addend += number
    else [row.factor, row.addend] = [row.factor * number, row.addend * number]
    row.steps.push(next)
    row.end = next.outputs[0] as string
  }
}

/** The four steps of value · clip(value + 3, 0, 6) / 6, null where others follow. */
function hardSwish(value: string, uses: Uses, tensors: Tensors): Row | null {
  const next = uses.get(value) ?? []
  const [add, product] = [next.find(({ op }) => op === 'Add'), next.find(({ op }) => op === 'Mul')]
  if (next.length !== 2 || !add || !product || numberBeside(value, add, tensors) !== 3) return null
  const clip = onlyUse(add.outputs[0] as string, uses)
  if (clip?.op !== 'Clip' || onlyUse(clip.outputs[0] as string, uses) !== product) return null
  const sixth = onlyUse(product.outputs[0] as string, uses)
  if (sixth?.op !== 'Div' || numberBeside(product.outputs[0] as string, sixth, tensors) !== 6) return null
  return { steps: [add, clip, product, sixth], end: sixth.outputs[0] as string }
}

/** The inputs of a convolution that gives factor · what it gave + addend. */
function scaled({ inputs }: Node, factor: number, addend: number, tensors: Map<string, Tensor>): string[] {
  const [value = '', weights = '', bias = ''] = inputs
  const { dims, values } = tensors.get(weights) as Tensor
  const biases = tensors.get(bias)?.values ?? new Float32Array(dims[0] as number)
  const names = [`${weights}.scaled`, `${weights}.bias`] as const
  tensors.set(names[0], { dims, values: (values as Float32Array).map((one) => one * factor) })
  tensors.set(names[1], {
    dims: [biases.length],
    values: (biases as Float32Array).map((one) => one * factor + addend),
  })
  return [value, ...names]
}
