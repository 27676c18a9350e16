// How normalizing caches of clients keep the graph: copy this file, it needs nothing.

/** Types without an `id`: each belongs to the row that it hangs on, and is kept in it. */
export const WITHOUT_ID = [
  'Alignment',
  'AlignmentCell',
  'AlignmentRow',
  'Citing',
  'Composition',
  'CorrectOutcome',
  'Corrected',
  'CorrectionOutcome',
  'CoverageRow',
  'Dataset',
  'EtlRunItem',
  'Evidence',
  'Extraction',
  'FieldChange',
  'FigureStats',
  'FindingReview',
  'ForeseenChange',
  'Foresight',
  'GivenUpFile',
  'IngestOutcome',
  'Jump',
  'Label',
  'Likeness',
  'Lineage',
  'Names',
  'NearEntry',
  'Passage',
  'PlanConflict',
  'Progress',
  'Ratchet',
  'Readability',
  'ReadingQueue',
  'Reason',
  'Residents',
  'Responsibility',
  'RunUnderWay',
  'Series',
  'SeriesPoint',
  'SharedMeasure',
  'Span',
  'TextPositionSelector',
  'TextQuoteSelector',
  'UnmatchedName',
  'WithdrawOutcome',
] as const

/** Which types an interface may turn out to be, for fragments on `Node` and `Selector`. */
export const POSSIBLE_TYPES = {
  Node: [
    'Change',
    'Citation',
    'Correction',
    'Document',
    'EtlRun',
    'Finding',
    'Indicator',
    'Observation',
    'Organization',
    'PlanSeries',
    'Region',
    'Section',
    'Source',
    'Table',
    'Target',
    'TargetLink',
    'Task',
  ],
  Selector: ['TextPositionSelector', 'TextQuoteSelector'],
}

/**
 * For Apollo Client: `new InMemoryCache({ typePolicies: APOLLO_TYPE_POLICIES, possibleTypes: POSSIBLE_TYPES })`. Two queries
 * that ask for other fields of one Evidence add up, instead of one replacing what the other brought.
 */
export const APOLLO_TYPE_POLICIES = Object.fromEntries(
  WITHOUT_ID.map((name) => [name, { keyFields: false as const, merge: true }]),
)

/** For urql: `cacheExchange({ keys: URQL_KEYS })`. Null says that a type is meant to have no key of its own. */
export const URQL_KEYS = Object.fromEntries(WITHOUT_ID.map((name) => [name, () => null]))
