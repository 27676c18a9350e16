import { Parser } from 'htmlparser2'
import { ok, type Result } from '../../model/index.js'
import type { XmlElement } from './element.js'
import { limits } from './limits.js'
import { NamespaceScope } from './namespaces.js'
import { corrupt, tooLarge } from './refusals.js'

interface OpenElement extends XmlElement {
  children: XmlElement[]
  scope: NamespaceScope
}

const printsText: ReadonlySet<string> = new Set(['w:t', 'm:t'])
/** Shared by the many elements that have none, for they are never written to. */
const noChildren: XmlElement[] = []
const noAttributes: Readonly<Record<string, string>> = {}
const chunkLength = 2 ** 16

/**
 * Reads a part as XML. Entities are the five of XML and character references only: a part that declares a document type
 * is refused, so none can be defined, and nothing is ever fetched.
 */
export function parseXml(fileName: string, partName: string, bytes: Uint8Array): Result<XmlElement> {
  const source = decode(bytes)
  if (source === null) return corrupt(fileName, `its part ${partName} is neither UTF-8 nor UTF-16`)
  const builder = new TreeBuilder()
  const parser = new Parser(builder, { xmlMode: true })
  // The chunks are short, so that a refused part is not read to its end.
  for (let at = 0; at < source.length && !builder.refusal; at += chunkLength)
    parser.write(source.slice(at, at + chunkLength))
  const { refusal, root } = builder
  if (refusal?.large) return tooLarge(fileName, `its part ${partName} ${refusal.why}`)
  if (refusal) return corrupt(fileName, `its part ${partName} ${refusal.why}`)
  if (!root || builder.depth > 0) return corrupt(fileName, `its part ${partName} ends before its last element does`)
  return ok(root)
}

class TreeBuilder {
  root: XmlElement | null = null
  refusal: { why: string; large: boolean } | null = null
  private readonly open: OpenElement[] = []
  private count = 0

  get depth(): number {
    return this.open.length
  }

  onprocessinginstruction(name: string): void {
    if (/^!doctype$/i.test(name))
      this.refusal ??= { why: 'declares a document type, as no Word document does', large: false }
  }

  onopentag(rawName: string, rawAttributes: Record<string, string>): void {
    if (this.refusal) return
    if (++this.count > limits.elements)
      this.refusal = { why: `holds more than ${limits.elements} elements`, large: true }
    if (this.open.length >= limits.elementDepth)
      this.refusal = { why: `nests elements more than ${limits.elementDepth} deep`, large: true }
    const parent = this.open.at(-1)
    const scope = (parent?.scope ?? new NamespaceScope()).inside(rawAttributes)
    const attributes = canonical(rawAttributes, scope)
    this.open.push({ name: scope.element(rawName), attributes, children: noChildren, text: '', scope })
  }

  ontext(text: string): void {
    const element = this.open.at(-1)
    if (element && !this.refusal && printsText.has(element.name)) element.text += text
  }

  onclosetag(): void {
    const closed = this.open.pop()
    if (!closed || this.refusal) return
    const { scope: _, ...element } = closed
    const parent = this.open.at(-1)
    if (!parent) this.root ??= element
    else if (parent.children === noChildren) parent.children = [element]
    else parent.children.push(element)
  }
}

function canonical(raw: Record<string, string>, scope: NamespaceScope): Readonly<Record<string, string>> {
  const names = Object.keys(raw)
  if (names.length === 0) return noAttributes
  return Object.fromEntries(names.map((name) => [scope.attribute(name), raw[name] as string]))
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
