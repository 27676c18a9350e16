import { Binding, LinkBasis, LinkKind, Stance } from '@plangraph/database'
import { AMPLIFICATION, BINDING_CHANGE, BINDING_CHANGES, DAYS_TO_FOLLOW } from '../../domain/links/link-figures.js'
import { sql } from '../../shared/sql.js'
import { boolean, id, integer, number, oneOf, orNull, sentence, string } from './column.js'
import { references, type Table } from './table.js'

const BindingChanges = Object.fromEntries(BINDING_CHANGES.map((change) => [change, change]))

export const targetLinks: Table = {
  name: 'target_links',
  title: 'Links between targets',
  description:
    'Targets that follow from others: of a region above (INHERITS), the part that it assigns (ASSIGNED_FROM), the same goal ' +
    'said again (RESTATES), or the goal that an adjustment replaces (SUPERSEDES).',
  columns: [
    id('id', 'TargetLink', sql`l."id"`, 'Global id.'),
    oneOf('kind', LinkKind, sql`l."kind"`, 'How the two are related.'),
    orNull(
      oneOf(
        'basis',
        LinkBasis,
        sql`l."basis"`,
        'Why the upstream target governs; null unless INHERITS or ASSIGNED_FROM.',
      ),
    ),
    id('upstream_id', 'Target', sql`l."upstreamId"`, 'The target that governs.'),
    orNull(string('upstream_region_code', sql`a."regionCode"`, 'Region of that target; null where it has none.')),
    id('downstream_id', 'Target', sql`l."downstreamId"`, 'The target that follows.'),
    orNull(string('downstream_region_code', sql`b."regionCode"`, 'Region of that target; null where it has none.')),
    orNull(string('indicator_code', sql`b."indicatorCode"`, 'Indicator of both; null: not in the catalogue yet.')),
    orNull(integer('year', sql`b."year"`, 'Year of both; null where none is printed.')),
    oneOf('stance', Stance, sql`l."stance"`, "Downstream against upstream, in the indicator's direction."),
    boolean('marginal', sql`l."marginal"`, 'Do they differ only by < against ≤ at the same number?'),
    orNull(
      number('difference', sql`l."difference"`, 'Downstream − upstream in the base unit; null unless rate or growth.'),
    ),
    orNull(
      number(
        'share',
        sql`l."share"`,
        'INHERITS: downstream / upstream (60 of 200: 0.3); null unless the indicator adds up.',
      ),
    ),
    orNull(
      number(
        'intensity',
        sql`l."intensity"`,
        'INHERITS: per resident, downstream against upstream; null where not known.',
      ),
    ),
    sentence('reason', 'en', sql`l."why"`, 'One sentence: why they are linked, and what the comparison says.'),
    orNull(number('amplification', AMPLIFICATION.sql, AMPLIFICATION.description)),
    orNull(integer('days_to_follow', DAYS_TO_FOLLOW.sql, DAYS_TO_FOLLOW.description)),
    orNull(oneOf('binding_change', BindingChanges, BINDING_CHANGE.sql, BINDING_CHANGE.description)),
    orNull(
      oneOf(
        'upstream_binding',
        Binding,
        sql`a."binding"`,
        'Attribute (属性) of the upstream goal; null: none printed.',
      ),
    ),
    orNull(
      oneOf(
        'downstream_binding',
        Binding,
        sql`b."binding"`,
        'Attribute (属性) of the downstream goal; null: none printed.',
      ),
    ),
    string('upstream_quote', sql`ae."quote"`, 'The words that prove the upstream target, as its source has them.'),
    string('downstream_quote', sql`be."quote"`, 'The words that prove the downstream target, as its source has them.'),
    sentence('reason_zh', 'zh', sql`l."why"`, '`reason` in Chinese.'),
    string('code', sql`json_extract(l."why", '$.code')`, 'Code of the reason that `reason` tells.'),
  ],
  primaryKey: ['id'],
  foreignKeys: [
    references('upstream_id', 'targets'),
    references('downstream_id', 'targets'),
    references('upstream_region_code', 'regions', 'code'),
    references('downstream_region_code', 'regions', 'code'),
    references('indicator_code', 'indicators', 'code'),
  ],
  rows: {
    kind: 'stored',
    from: sql`"TargetLink" l
      JOIN "Target" a ON a."id" = l."upstreamId"
      JOIN "Target" b ON b."id" = l."downstreamId"
      JOIN "Document" ad ON ad."id" = a."documentId"
      JOIN "Document" bd ON bd."id" = b."documentId"
      JOIN "Evidence" ae ON ae."id" = a."id"
      JOIN "Evidence" be ON be."id" = b."id"
      LEFT JOIN "Indicator" i ON i."code" = b."indicatorCode"`,
  },
}

export const targetLinkCitations: Table = {
  name: 'target_link_citations',
  title: 'Citations behind links',
  description: 'The citations that carry a link between targets, from downstream to upstream.',
  columns: [
    id('link_id', 'TargetLink', sql`x."linkId"`, 'The link.'),
    id('citation_id', 'Citation', sql`x."citationId"`, 'A citation that carries it.'),
    integer('ordinal', sql`x."ordinal"`, 'Place on the way from downstream to upstream, from 0.'),
  ],
  primaryKey: ['link_id', 'citation_id'],
  foreignKeys: [references('link_id', 'target_links'), references('citation_id', 'citations')],
  rows: { kind: 'stored', from: sql`"TargetLinkCitation" x` },
}
