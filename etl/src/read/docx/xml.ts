import { Parser } from 'htmlparser2'
import { ok, type Result } from '../../model/index.js'
import type { XmlElement } from './element.js'
import { corrupt, tooLarge } from './refusals.js'
import { XmlTreeBuilder } from './xml-tree.js'

const chunkLength = 2 ** 16

/**
 * Reads a part as XML. Entities are the five of XML and character references only: a part that declares a document type
 * is refused, so none can be defined, and nothing is ever fetched.
 */
export function parseXml(fileName: string, partName: string, bytes: Uint8Array): Result<XmlElement> {
  const source = decode(bytes)
  if (source === null) return corrupt(fileName, `its part ${partName} is neither UTF-8 nor UTF-16`)
  const builder = new XmlTreeBuilder()
  const parser = new Parser(builder, { xmlMode: true })
  // The chunks are short, so that a refused part is not read to its end.
  for (let at = 0; at < source.length && !builder.refusal; at += chunkLength)
    parser.write(source.slice(at, at + chunkLength))
  const { refusal, root, complete } = builder
  if (refusal?.large) return tooLarge(fileName, `its part ${partName} ${refusal.why}`)
  if (refusal) return corrupt(fileName, `its part ${partName} ${refusal.why}`)
  if (!root || !complete) return corrupt(fileName, `its part ${partName} ends before its last element does`)
  return ok(root)
}

/** Parts are in UTF-8 or, with a byte order mark, in UTF-16 (OPC, 8.3); null for anything else. */
function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
