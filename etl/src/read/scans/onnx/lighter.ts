import { folded } from './folded.js'
import { fileOf, type Graph, graphOf, type Node, wholesOf } from './graph.js'
import { inBytes } from './in-bytes.js'

/** The version of the set of steps in which values become bytes. */
const OPSET = 11

/** The network of a file of ONNX with fewer steps, which give the same. */
export const lighter = (file: Uint8Array): Graph => folded(ofOpset11(graphOf(file)))

/** The file of a network that `lighter` gave. */
export const exactly = (graph: Graph): Uint8Array => fileOf(graph, OPSET)

/** The file of one that gives nearly the same, and much sooner. */
export const roughly = (graph: Graph): Uint8Array => fileOf(inBytes(graph), OPSET)

const LIMITS = ['starts', 'ends', 'axes']

/** Where a slice begins and ends are no attributes of it any more, but inputs. */
function ofOpset11(graph: Graph): Graph {
  const tensors = new Map(graph.tensors)
  const nodes = graph.nodes.map((one): Node => {
    if (one.op !== 'Slice' || one.inputs.length > 1) return one
    const limits = LIMITS.map((name) => {
      const values = BigInt64Array.from(wholesOf(one, name).map(BigInt))
      tensors.set(`${one.outputs[0]}.${name}`, { dims: [values.length], values })
      return `${one.outputs[0]}.${name}`
    })
    return { ...one, inputs: [...one.inputs, ...limits], attributes: new Map() }
  })
  return { ...graph, nodes, tensors }
}
