import { folded } from '../../../etl/src/read/scans/onnx/folded.js'
import { fileOf, type Graph, graphOf, type Node, node } from '../../../etl/src/read/scans/onnx/graph.js'
import { inBytes } from '../../../etl/src/read/scans/onnx/in-bytes.js'
import { text, whole } from '../../../etl/src/read/scans/onnx/protobuf.js'

/** Steps over a picture of one pixel with 64 channels, as those of the networks are between two convolutions. */
const channels = Array.from({ length: 64 }, (_channel, i) => i)
const convolution = { kernel_shape: [1, 1], group: [1], pads: [0, 0, 0, 0] }
const network: Graph = {
  nodes: [
    { ...node('Conv', ['x', 'weights', 'bias'], 'c'), attributes: wholes(convolution) },
    node('Mul', ['two', 'c'], 'm'),
    node('Add', ['m', 'half'], 'y'),
    node('Add', ['y', 'three'], 'raised'),
    node('Clip', ['raised'], 'clipped'),
    node('Mul', ['y', 'clipped'], 'product'),
    node('Div', ['product', 'six'], 'swish'),
    node('Mul', ['less', 'swish'], 'scaled'),
    node('Add', ['scaled', 'half'], 'end'),
  ],
  tensors: new Map(
    Object.entries({
      weights: { dims: [64, 64, 1, 1], values: Float32Array.from({ length: 4096 }, (_w, i) => Math.sin(i) / 4) },
      bias: { dims: [64], values: Float32Array.from(channels, (i) => Math.cos(i)) },
      ...Object.fromEntries(
        Object.entries({ two: 2, half: 0.5, three: 3, six: 6, less: -0.7 }).map(([name, value]) => [
          name,
          { dims: [1], values: Float32Array.of(value) },
        ]),
      ),
    }),
  ),
  others: { graph: [], model: [] },
}

function wholes(attributes: Record<string, number[]>): Node['attributes'] {
  const message = (name: string, values: number[]) => [
    text(1, name),
    ...values.map((value) => whole(8, value)),
    whole(20, 7),
  ]
  return new Map(Object.entries(attributes).map(([name, values]) => [name, message(name, values)]))
}

/** What the last step of a network gives, as ONNX says what its steps do. */
function outcome({ nodes, tensors }: Graph): number[] {
  const values = new Map([...tensors].map(([name, tensor]) => [name, Array.from(tensor.values, Number)]))
  values.set(
    'x',
    channels.map((i) => Math.sin(3 * i)),
  )
  let last: number[] = []
  for (const { op, inputs, outputs, attributes } of nodes) {
    const [a = [], b = [], c = [0], d = [0]] = inputs.map((name) => values.get(name) as number[])
    const each = (f: (one: number, other: number) => number) =>
      (a.length < b.length ? b : a).map((_value, i) => f(a[i % a.length] as number, b[i % b.length] as number))
    const attribute = (name: string) => {
      const field = attributes.get(name)?.find(({ id }) => id === 2)?.value as Uint8Array
      return new Float32Array(field.slice().buffer)[0] as number
    }
    const sums = (zero: number, zeroOfWeights: number, bias: readonly number[]) =>
      channels.map((o) =>
        channels.reduce(
          (sum, k) => sum + ((a[k] as number) - zero) * ((b[64 * o + k] as number) - zeroOfWeights),
          bias[o % bias.length] as number,
        ),
      )
    const scale = (Math.max(0, ...a) - Math.min(0, ...a)) / 255
    const zero = Math.round(-Math.min(0, ...a) / scale)
    const does: Record<string, () => number[]> = {
      Conv: () => sums(0, 0, c),
      ConvInteger: () => sums(c[0] as number, d[0] as number, [0]),
      Mul: () => each((one, other) => one * other),
      Add: () => each((one, other) => one + other),
      Div: () => each((one, other) => one / other),
      Clip: () => a.map((one) => Math.min(6, Math.max(0, one))),
      HardSigmoid: () => a.map((one) => Math.min(1, Math.max(0, attribute('alpha') * one + attribute('beta')))),
      Cast: () => a,
      DynamicQuantizeLinear: () => a.map((one) => Math.round(one / scale) + zero),
    }
    last = (does[op] as () => number[])()
    values.set(outputs[0] as string, last)
    for (const [i, value] of [scale, zero].entries()) values.set(outputs[i + 1] ?? '', [value])
  }
  return last
}

test('a network of fewer steps gives the same, and one in bytes nearly so', () => {
  const wanted = outcome(network)
  const fewer = folded(network)
  expect(fewer.nodes.map(({ op }) => op)).toEqual(['Conv', 'HardSigmoid', 'Mul', 'Add'])
  expect(off(outcome(fewer), wanted)).toBeLessThan(1e-4)
  const rough = inBytes(fewer)
  expect(rough.nodes.map(({ op }) => op)).toContain('ConvInteger')
  expect(off(outcome(rough), wanted)).toBeLessThan(0.05)
  expect(graphOf(fileOf(network, 11)).nodes).toEqual(network.nodes)
})

const off = (values: readonly number[], wanted: readonly number[]): number =>
  Math.max(...values.map((value, i) => Math.abs(value - (wanted[i] as number))))
