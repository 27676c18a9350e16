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
