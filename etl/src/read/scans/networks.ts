import { setFlagsFromString } from 'node:v8'
import { exactly, lighter, roughly } from './onnx/lighter.js'
import { modelFile, runtimeModule } from './packages.js'
import type { Plane } from './plane.js'

/** Numbers that a network gives, and how many there are along each dimension. */
export interface Output {
  data: Float32Array
  dims: readonly number[]
}

/** A network: what it makes of three planes of a picture, blue, green and red, each of `width` × `height` numbers. */
export type Network = (planes: Float32Array, width: number, height: number) => Promise<Output>

/** The networks of PP-OCRv4 and the characters they know. */
export interface Networks {
  /** Finds lines of text. */
  detection: Network
  /** Recognises the characters of a line. */
  recognition: Network
  /** Does so roughly, in half of the time; the same where that wins nothing. */
  draft: Network
  /** The character of each class of both; the first is none. */
  dictionary: readonly string[]
}

/** What is used of the runtime, which is no package of the default installation. */
interface Runtime {
  env: { logLevel: string; wasm: { numThreads: number } }
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor
  InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> }
}
interface Tensor extends Output {
  dispose(): void
}
interface Session {
  inputNames: readonly string[]
  outputNames: readonly string[]
  run(inputs: Record<string, Tensor>): Promise<Record<string, Tensor>>
}

/** Memory that is kept for the next picture would add up to the largest of all; a thread that waits for others takes time, too. */
const OPTIONS = { enableCpuMemArena: false, enableMemPattern: false, intraOpNumThreads: 1, interOpNumThreads: 1 }

/** Loads the networks, which takes some seconds. @throws when the packages of ocr/ are not installed */
export async function loadNetworks(): Promise<Networks> {
  // The quick compiler of WebAssembly makes slow code, which steps of seconds stay in until all is compiled once more.
  setFlagsFromString('--no-liftoff')
  const { url, provider } = runtimeModule()
  const module = (await import(url)) as Runtime & { default?: Runtime }
  const runtime = module.default ?? module
  runtime.env.logLevel = 'error'
  runtime.env.wasm.numThreads = 1
  const keys = new TextDecoder().decode(modelFile('ppocr_keys_v1.txt')).trimEnd().split(/\r?\n/)
  const network = (file: Uint8Array) => networkOf(runtime, provider, file)
  const [detection, recognition] = [modelFile('ch_PP-OCRv4_det_infer.onnx'), modelFile('ch_PP-OCRv4_rec_infer.onnx')]
  const dictionary = ['', ...keys, ' ']
  if (provider === 'cpu') {
    const exact = await network(recognition)
    return { detection: await network(detection), recognition: exact, draft: exact, dictionary }
  }
  const characters = lighter(recognition)
  return {
    detection: await network(roughly(lighter(detection))),
    recognition: await network(exactly(characters)),
    draft: await network(roughly(characters)),
    dictionary,
  }
}

async function networkOf(runtime: Runtime, provider: string, file: Uint8Array): Promise<Network> {
  const session = await runtime.InferenceSession.create(file, {
    ...OPTIONS,
    executionProviders: [provider],
  })
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]]
  return async (planes, width, height) => {
    const tensor = new runtime.Tensor('float32', planes, [1, 3, height, width])
    const result = (await session.run({ [input]: tensor }))[output] as Tensor
    // The runtime has copied them from its own memory already.
    const { data, dims } = result
    result.dispose()
    tensor.dispose()
    return { data, dims }
  }
}

/** Mean and deviation of blue, green and red, 0…1, that a network was trained to take away. */
export interface Norm {
  mean: readonly [number, number, number]
  deviation: readonly [number, number, number]
}

/** A picture of one plane as the three that a network takes. */
export function asPlanes({ data, width, height }: Plane, { mean, deviation }: Norm): Float32Array {
  const size = width * height
  const planes = new Float32Array(3 * size)
  for (let c = 0; c < 3; c++) {
    const [m, d] = [mean[c] as number, deviation[c] as number]
    const values = Float32Array.from({ length: 256 }, (_value, brightness) => (brightness / 255 - m) / d)
    for (let i = 0; i < size; i++) planes[c * size + i] = values[data[i] as number] as number
  }
  return planes
}
