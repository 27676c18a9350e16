const HELP = `Usage: npm run bench [-- NAME [SIZE …]]

  link     linking of made-up corpora of SIZE documents (1000 5000 20000), in memory and through a database:
           growth between sizes, one new document against all, and whether both lead to the same links
  ingest   whole runs on such corpora, from ids to dataset version: all documents, none, one new one of each level
           of region; growth between sizes
  new      the same without the run of all: the corpus is poured into the database and linked as a whole, once for each
           state of the code: it is kept in the temporary folder
  read     PDFs of SIZE pages (300) in all: reading beside bare pdf.js and poppler, structure and extraction, loading
  mutants  reading of damaged files: SIZE copies (100) of every fixture with flipped bits, missing, doubled and moved
           ranges; crashes, wrong numbers, failures by kind, and which took long beside the undamaged file
  serve    the shipped server beside its floor over databases of SIZE targets (1000 10000): pages, alignment, search and
           CSV as requests a CPU second of the server process, growth between sizes, and how long quick requests take
           beside slow ones. --per-region N: so many documents of each region (4), which what places state grows with
  passages full text over documents of SIZE paragraphs (10000) in all: a page and the count of rare and frequent
           words, and what the parts of texts cost when they are written
  web      every page of the explorer: bytes over the seeds, as they are sent, and CPU of the server over SIZE targets (100000),
           each against its limit
  queries  SIZE random questions (100), half of them wrong, about every field and argument of the schema and every
           parameter of a URL, to the server as it is shipped over the seeds: every answer that is neither data nor a
           clean refusal
  start    npm start as a user types it, on no database and on one that is there: CPU of all its processes up to the first
           answer, and memory of the server then and after SIZE (600) mixed requests
  memory   memory of a run over SIZE (5000) short files, as they are read and as they are stored
  workers  SIZE (1000) short files taken in on PostgreSQL with one, two and four processes that read: where the time goes, and
           whether all come to the same rows
  postgraphile
           the same pages from the shipped server and from PostGraphile, which is installed for it, over SIZE targets (10000) on
           PostgreSQL: CPU of server and database together
  kills    four workers of which SIZE (60) are killed while they read, and runs that are killed too: whether the rows are those of
           one process
  attacks  CPU and memory that each attack of tests/hostile costs the server as it is shipped, in a process of its own
  ids      what ids cost where SIZE documents (20000) are: what a new one and its citations mean, and rows that had other ids
  histories
           SIZE random histories (100): files that come, change and go, several of one document, new rules, corrections, runs that
           are cut off; after every step each former state is asked for and held against what it was, row for row. A tenth
           as many of processes that take in a folder and are killed at any moment
  gold     DIR [FOLDER …] [--misses | --calibration | --fit]: recall, precision and exactness of the reading against the
           annotations in tests/gold, of the documents that DIR holds; only those in developed, unless folders are named.
           --calibration: how often figures of each confidence are right, each document by weights fitted on the others;
           --fit writes the weights anew
  ocr      SIZE pages (2) of every seed printed and scanned at 150 and 300 dpi, turned, with noise and with a seal: figures
           found, numbers served that the pages do not print, processor time of a page and memory
  corpus   DIR [--below FOLDER] [--reports N] [--sample N] [--seed N] [--cells INDICATOR,… [--years YEAR,…]]: the documents
           of DIR as one dataset: names that N provinces (5) use and how many are matched, names that are none, every
           discrepancy, matches drawn at random, and what governs in each province
  corpora  DIR …: the PDFs below each folder, of every making, taken in with the seeds among them: what became of them, what
           they cost, every one that broke or held up its process, and every row of the seeds that is another one than alone

Without NAME all of them run but ids, histories, workers, postgraphile, kills, gold, corpus and corpora. Numbers compare only within
one run on one machine; nothing passes or fails by its time.
`

/** Each is loaded when it is asked for: together they take seconds. */
const benches: Record<string, (sizes: readonly number[]) => Promise<void>> = {
  link: async (sizes) => (await import('./link.js')).benchLinking(sizes),
  ingest: async (sizes) => (await import('./ingest.js')).benchIngest(sizes),
  new: async (sizes) => (await import('./ingest.js')).benchNewDocuments(sizes),
  read: async (sizes) => (await import('./read.js')).benchReading(sizes),
  mutants: async (sizes) => (await import('./mutants.js')).benchMutants(sizes),
  serve: async (sizes) => (await import('./serve/index.js')).benchServing(sizes),
  passages: async (sizes) => (await import('./passages.js')).benchPassages(sizes),
  web: async (sizes) => (await import('./web/index.js')).benchPages(sizes),
  queries: async (sizes) => (await import('./queries.js')).benchQueries(sizes),
  attacks: async () => (await import('./attacks.js')).benchAttacks(),
  memory: async (sizes) => (await import('./memory/index.js')).benchMemory(sizes),
  ocr: async (sizes) => (await import('./ocr/index.js')).benchScans(sizes),
  start: async (sizes) => (await import('./start/index.js')).benchStart(sizes),
}

async function main([name, ...sizes]: string[]): Promise<void> {
  if (name === '--help' || name === '-h') {
    process.stdout.write(HELP)
    return
  }
  if (name === 'ids') return (await import('./ids.js')).benchIds(sizes.map(Number))
  if (name === 'histories') return (await import('./histories.js')).benchHistories(sizes.map(Number))
  if (name === 'workers') return (await import('./workers/index.js')).benchWorkers(sizes.map(Number))
  if (name === 'postgraphile') return (await import('./postgraphile/index.js')).benchPostGraphile(sizes.map(Number))
  if (name === 'kills') return (await import('./workers/kills.js')).benchKills(sizes.map(Number))
  if (name === 'serve') return (await import('./serve/index.js')).benchServingAs(sizes)
  if (name === 'gold') return (await import('./gold.js')).benchGold(sizes)
  if (name === 'corpus') return (await import('./corpus/index.js')).benchCorpus(sizes)
  if (name === 'corpora') return (await import('./corpora/index.js')).benchCorpora(sizes)
  const numbers = sizes.map(Number)
  const unknown = name !== undefined && !Object.hasOwn(benches, name)
  if (unknown || !numbers.every((size) => Number.isInteger(size) && size > 0))
    throw new Error(`bench: cannot measure "${[name, ...sizes].join(' ')}"\n\n${HELP}`)
  for (const [own, bench] of Object.entries(benches)) if (name === undefined || name === own) await bench(numbers)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
