import { type Graph, type Node, node, type Tensor, wholesOf } from './graph.js'

/** Convolutions with fewer channels than this take little time. */
const LEAST_CHANNELS = 64
/** What stands for zero among weights. */
const ZERO = { name: 'zero-of-weights', value: 128 }
/** The largest weight of a channel without any. */
const LEAST = 1e-9
/** The type of fractions, as ONNX counts types. */
const FLOAT = 1

/**
 * A network whose large convolutions are computed with bytes instead of fractions, in half of the time: WebAssembly multiplies
 * eight of them at once. Each channel of weights has a scale of its own, values one that fits those of the picture.
 */
export function inBytes(graph: Graph): Graph {
  const tensors = new Map(graph.tensors)
  tensors.set(ZERO.name, { dims: [], values: Uint8Array.of(ZERO.value) })
  const measured = new Set<string>()
  const nodes = graph.nodes.flatMap((one) => {
    const weights = one.op === 'Conv' ? tensors.get(one.inputs[1] as string) : undefined
    if (weights === undefined || !isLarge(one, weights)) return [one]
    const value = one.inputs[0] as string
    const measure = measured.has(value) ? [] : [measuring(value)]
    measured.add(value)
    return [...measure, ...convolution(one, weights, tensors)]
  })
  return { ...graph, nodes, tensors }
}

function isLarge(one: Node, { dims }: Tensor): boolean {
  const [outputs = 0, inputs = 0, height = 1] = dims
  return wholesOf(one, 'group')[0] === 1 && inputs >= LEAST_CHANNELS && (height > 1 || outputs >= LEAST_CHANNELS)
}

/** A value as bytes, their scale, and the byte that stands for zero. */
const measuring = (value: string): Node => {
  return {
    ...node('DynamicQuantizeLinear', [value], ''),
    outputs: [`${value}.bytes`, `${value}.scale`, `${value}.zero`],
  }
}

function convolution(one: Node, { dims, values }: Tensor, tensors: Map<string, Tensor>): Node[] {
  const [value = '', weights = '', bias] = one.inputs
  const [end = ''] = one.outputs
  const channels = dims[0] as number
  const { bytes, scales } = asBytes(values as Float32Array, channels)
  tensors.set(`${weights}.bytes`, { dims, values: bytes })
  tensors.set(`${weights}.scales`, { dims: [channels, 1, 1], values: scales })
  const product = bias === undefined ? end : `${end}.product`
  const nodes: Node[] = [
    {
      ...one,
      op: 'ConvInteger',
      inputs: [`${value}.bytes`, `${weights}.bytes`, `${value}.zero`, ZERO.name],
      outputs: [`${end}.sums`],
    },
    node('Cast', [`${end}.sums`], `${end}.fractions`, { to: FLOAT }),
    node('Mul', [`${value}.scale`, `${weights}.scales`], `${end}.scales`),
    node('Mul', [`${end}.fractions`, `${end}.scales`], product),
  ]
  if (bias === undefined) return nodes
  tensors.set(`${end}.bias`, { dims: [channels, 1, 1], values: (tensors.get(bias) as Tensor).values })
  return [...nodes, node('Add', [product, `${end}.bias`], end)]
}

/** Weights as bytes around ZERO, each channel as wide as it can be. */
function asBytes(weights: Float32Array, channels: number): { bytes: Uint8Array; scales: Float32Array } {
  const length = weights.length / channels
  const scales = Float32Array.from({ length: channels }, (_scale, channel) => {
    const own = weights.subarray(channel * length, (channel + 1) * length)
    return own.reduce((most, weight) => Math.max(most, Math.abs(weight)), LEAST) / 127
  })
  const bytes = Uint8Array.from(
    weights,
    (weight, i) => ZERO.value + Math.round(weight / (scales[Math.floor(i / length)] as number)),
  )
  return { bytes, scales }
}
