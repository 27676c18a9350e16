import type { XmlElement } from './element.js'
import { limits } from './limits.js'
import { NamespaceScope } from './namespaces.js'

interface OpenElement extends XmlElement {
  children: XmlElement[]
  scope: NamespaceScope
}

/** why: a clause that goes on after the part's name. */
export interface XmlRefusal {
  why: string
  large: boolean
}

const printsText: ReadonlySet<string> = new Set([
  'w:t',
  'm:t',
  's:t',
  's:v',
  'ofd:DocRoot',
  'ofd:PublicRes',
  'ofd:DocumentRes',
  'ofd:PageRes',
  'ofd:MediaFile',
  'ofd:PhysicalBox',
  'ofd:TextCode',
  'ofd:AbbreviatedData',
])
/** Shared by the many elements that have none, for they are never written to. */
const noChildren: XmlElement[] = []
const noAttributes: Readonly<Record<string, string>> = {}

/** Builds the tree of a part from the events of a parser, until the part exceeds a limit. */
export class XmlTreeBuilder {
  root: XmlElement | null = null
  refusal: XmlRefusal | null = null
  private readonly open: OpenElement[] = []
  private elements = 0
  private characters = 0
  private attributes = 0

  /** Every element that was opened has ended. */
  get complete(): boolean {
    return this.root !== null && this.open.length === 0
  }

  onprocessinginstruction(name: string): void {
    if (/^!doctype$/i.test(name))
      this.refusal ??= { why: 'declares a document type, as no such document does', large: false }
  }

  onopentagname(): void {
    this.attributes = 0
    this.count(++this.elements, limits.elements, 'elements')
  }

  onattribute(): void {
    this.count(++this.attributes, limits.attributes, 'attributes in one element')
  }

  onopentag(rawName: string, rawAttributes: Record<string, string>): void {
    if (this.refusal) return
    const scope = (this.open.at(-1)?.scope ?? new NamespaceScope()).inside(rawAttributes)
    const attributes = canonical(rawAttributes, scope)
    this.open.push({ name: scope.element(rawName), attributes, children: noChildren, text: '', scope })
    this.count(this.open.length, limits.elementDepth, 'elements within each other')
  }

  ontext(text: string): void {
    const element = this.open.at(-1)
    if (this.refusal || !element || !printsText.has(element.name)) return
    this.characters += text.length
    this.count(this.characters, limits.characters, 'characters')
    element.text += text
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

  private count(value: number, limit: number, what: string): void {
    if (value > limit) this.refusal ??= { why: `holds more than ${limit} ${what}`, large: true }
  }
}

function canonical(raw: Record<string, string>, scope: NamespaceScope): Readonly<Record<string, string>> {
  const names = Object.keys(raw)
  if (names.length === 0) return noAttributes
  return Object.fromEntries(names.map((name) => [scope.attribute(name), raw[name] as string]))
}
