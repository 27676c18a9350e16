/** A function that computes what it gives for a value once. */
export function oncePer<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const made = new Map<Given, Made>()
  return (given) => {
    const before = made.get(given)
    if (before !== undefined) return before
    const now = make(given)
    made.set(given, now)
    return now
  }
}

/** A function that computes what it gives anew only for another value than the one before: rows in order repeat theirs. */
export function onceInARow<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  let last: { given: Given; made: Made } | null = null
  return (given) => {
    if (last === null || last.given !== given) last = { given, made: make(given) }
    return last.made
  }
}
