/** Prefixes by namespace, of the transitional and the strict form alike; a file may bind any prefix to them. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://www.ofdspec.org/2016': 'ofd',
  'http://www.ofdspec.org': 'ofd',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

/** What a file's own prefixes mean in one place of it. */
export class NamespaceScope {
  private readonly names = new Map<string, string>()

  constructor(
    private readonly bound: ReadonlyMap<string, string> = new Map([['xml', 'xml']]),
    private readonly outer: NamespaceScope | null = null,
  ) {}

  /** The scope inside an element with these attributes. */
  inside(attributes: Readonly<Record<string, string>>): NamespaceScope {
    const declared = Object.keys(attributes).filter((name) => /^xmlns(?::|$)/.test(name))
    if (declared.length === 0) return this
    const bound = declared.map((name): [string, string] => [name.slice(6), prefixes[attributes[name] as string] ?? '?'])
    return new NamespaceScope(new Map(bound), this)
  }

  /** w:p for the paragraph element under any prefix; ?:name for those of other namespaces. */
  element(name: string): string {
    const known = this.names.get(name)
    if (known !== undefined) return known
    const [prefix, local] = split(name)
    const resolved = `${this.meaning(prefix)}:${local}`
    this.names.set(name, resolved)
    return resolved
  }

  /** An attribute without a prefix belongs to no namespace and keeps its name. */
  attribute(name: string): string {
    return name.includes(':') ? this.element(name) : name
  }

  private meaning(prefix: string): string {
    for (let scope: NamespaceScope | null = this; scope; scope = scope.outer) {
      const meant = scope.bound.get(prefix)
      if (meant !== undefined) return meant
    }
    return '?'
  }
}

function split(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':')
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}
