import { asNotes, type Block } from './blocks.js'
import type { XmlElement } from './element.js'
import { paper } from './ink.js'
import type { WordPackage } from './package.js'
import { readBlocks } from './read-blocks.js'
import type { Story } from './story.js'

/** The footnotes and endnotes that the text refers to, in the order of their marks; each occurs once. */
export function readNotes({ footnotes, endnotes }: WordPackage, story: Story): Block[] {
  const byKey = new Map<string, XmlElement>()
  for (const part of [footnotes, endnotes])
    for (const note of part?.children ?? []) byKey.set(`${note.name.slice(2)} ${note.attributes['w:id'] ?? ''}`, note)
  const blocks: Block[] = []
  // A note may refer to another, which joins the queue while it is gone through.
  for (const key of story.notes) {
    const note = byKey.get(key)
    if (note) blocks.push(...asNotes(readBlocks(note, story, paper)))
  }
  return blocks
}
