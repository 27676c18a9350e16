import { bytes, bytesIn, type Field, fieldsOf, float, messageOf, text, textsIn, whole, wholesIn } from './protobuf.js'

/** A step of a network: what it does with the values of which names, and the names of what comes of it. */
export interface Node {
  op: string
  inputs: readonly string[]
  outputs: readonly string[]
  /** Its attributes as messages. */
  attributes: ReadonlyMap<string, readonly Field[]>
}

/** Numbers that are part of a network. */
export interface Tensor {
  dims: readonly number[]
  values: Float32Array | Uint8Array | BigInt64Array
}

/** A network as a file of ONNX holds it. */
export interface Graph {
  nodes: readonly Node[]
  /** Its numbers by name. */
  tensors: ReadonlyMap<string, Tensor>
  /** What else the file says of the network, and of itself. */
  others: { graph: readonly Field[]; model: readonly Field[] }
}

/** Numbers of fields in the messages of ONNX. */
const MODEL = { graph: 7, opset: 8 }
const GRAPH = { node: 1, tensor: 5 }
const NODE = { input: 1, output: 2, op: 4, attribute: 5 }
const ATTRIBUTE = { name: 1, float: 2, whole: 3, tensor: 5, wholes: 8, type: 20 }
const TENSOR = { dim: 1, type: 2, name: 8, raw: 9 }
const OPSET = { version: 2 }
const [FLOAT, BYTE, LONG] = [1, 2, 7]

/** The network that a file of ONNX holds. Its steps that only yield numbers become numbers of it. */
export function graphOf(file: Uint8Array): Graph {
  const model = fieldsOf(file)
  const graph = fieldsOf(bytesIn(model, MODEL.graph)[0] as Uint8Array)
  const tensors = new Map<string, Tensor>()
  const nodes = bytesIn(graph, GRAPH.node).flatMap((message) => {
    const node = nodeOf(fieldsOf(message))
    const tensor = node.op === 'Constant' ? constant(node) : null
    if (tensor === null) return [node]
    tensors.set(node.outputs[0] as string, tensor)
    return []
  })
  return { nodes, tensors, others: { graph: graph.filter(({ id }) => id !== GRAPH.node), model } }
}

function nodeOf(fields: readonly Field[]): Node {
  const attributes = bytesIn(fields, NODE.attribute).map((message) => {
    const attribute = fieldsOf(message)
    return [textsIn(attribute, ATTRIBUTE.name)[0] as string, attribute] as const
  })
  const [op = ''] = textsIn(fields, NODE.op)
  const [inputs, outputs] = [textsIn(fields, NODE.input), textsIn(fields, NODE.output)]
  return { op, inputs, outputs, attributes: new Map(attributes) }
}

/** The numbers of a constant, null where they are none of four bytes each. */
function constant({ attributes }: Node): Tensor | null {
  const [tensor] = bytesIn(attributes.get('value') ?? [], ATTRIBUTE.tensor)
  const fields = tensor === undefined ? [] : fieldsOf(tensor)
  const [raw] = bytesIn(fields, TENSOR.raw)
  if (raw === undefined || wholesIn(fields, TENSOR.type)[0] !== FLOAT) return null
  return { dims: wholesIn(fields, TENSOR.dim), values: new Float32Array(new Uint8Array(raw).buffer) }
}

/** The file of a network, for a version of the set of steps. Numbers that no step takes are left out. */
export function fileOf({ nodes, tensors, others }: Graph, opset: number): Uint8Array {
  const taken = new Set(nodes.flatMap(({ inputs }) => inputs))
  const graph = messageOf([
    ...others.graph,
    ...[...tensors].filter(([name]) => taken.has(name)).map((one) => bytes(GRAPH.tensor, tensorMessage(...one))),
    ...nodes.map((node) => bytes(GRAPH.node, nodeMessage(node))),
  ])
  const kept = others.model.filter(({ id }) => id !== MODEL.graph && id !== MODEL.opset)
  return messageOf([...kept, bytes(MODEL.opset, messageOf([whole(OPSET.version, opset)])), bytes(MODEL.graph, graph)])
}

const nodeMessage = ({ op, inputs, outputs, attributes }: Node): Uint8Array =>
  messageOf([
    ...inputs.map((name) => text(NODE.input, name)),
    ...outputs.map((name) => text(NODE.output, name)),
    text(NODE.op, op),
    ...[...attributes.values()].map((attribute) => bytes(NODE.attribute, messageOf(attribute))),
  ])

function tensorMessage(name: string, { dims, values }: Tensor): Uint8Array {
  const type = values instanceof Float32Array ? FLOAT : values instanceof Uint8Array ? BYTE : LONG
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  return messageOf([
    ...dims.map((dim) => whole(TENSOR.dim, dim)),
    whole(TENSOR.type, type),
    text(TENSOR.name, name),
    bytes(TENSOR.raw, raw),
  ])
}

/** The whole numbers of an attribute. */
export const wholesOf = ({ attributes }: Node, name: string): number[] => {
  const attribute = attributes.get(name) ?? []
  return [...wholesIn(attribute, ATTRIBUTE.whole), ...wholesIn(attribute, ATTRIBUTE.wholes)]
}

/** A step with attributes that are numbers; `to` is the only whole one that is needed. */
export function node(op: string, inputs: string[], output: string, attributes: Record<string, number> = {}): Node {
  const messages = Object.entries(attributes).map(([name, value]) => {
    const number =
      name === 'to'
        ? [whole(ATTRIBUTE.whole, value), whole(ATTRIBUTE.type, 2)]
        : [float(ATTRIBUTE.float, value), whole(ATTRIBUTE.type, 1)]
    return [name, [text(ATTRIBUTE.name, name), ...number]] as const
  })
  return { op, inputs, outputs: [output], attributes: new Map(messages) }
}
