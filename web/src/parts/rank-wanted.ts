/** A document that is cited and not here, with what waits for it. */
interface Wanted {
  citing: { documents: number; targets: number }
}

/** Documents to get, those first that the most goals wait for, then those that the most documents cite. */
export const ranked = <Document extends Wanted>(documents: readonly Document[]): Document[] =>
  [...documents].sort((a, b) => b.citing.targets - a.citing.targets || b.citing.documents - a.citing.documents)
