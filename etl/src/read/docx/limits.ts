/**
 * What a Word document may hold. The longest plans have some 10 MB of XML, 300,000 elements and 400,000 characters;
 * a file made to exhaust a machine asks for thousands of times that.
 */
export const limits = {
  archiveEntries: 10_000,
  /** Bytes of all parts that are read, counted while they are inflated. */
  inflatedBytes: 96 * 2 ** 20,
  /** Inflated to packed bytes, told only of parts above ratioFloor: tables of equal cells pack 100 to 1. */
  compressionRatio: 300,
  ratioFloor: 8 * 2 ** 20,
  /** Word nests about 20 deep for a text box in a table. */
  elementDepth: 256,
  elements: 2_000_000,
  /** Of one element; Word declares some 40 namespaces in the first. */
  attributes: 256,
  cells: 200_000,
  characters: 10_000_000,
} as const
