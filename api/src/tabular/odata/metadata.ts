import type { Column, ColumnType } from '../tables/column.js'
import type { Table } from '../tables/table.js'
import { FUNCTIONS } from './expression.js'

const NAMESPACE = 'PlanGraph'

const EDM: Record<ColumnType, string> = {
  string: 'Edm.String',
  number: 'Edm.Double',
  integer: 'Edm.Int32',
  boolean: 'Edm.Boolean',
  date: 'Edm.Date',
  datetime: 'Edm.DateTimeOffset',
}

const VOCABULARIES = 'https://oasis-tcs.github.io/odata-vocabularies/vocabularies'

/** The model of every table as CSDL XML 4.0: an entity type and an entity set each. */
export const metadata = (tables: readonly Table[]): string => `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:Reference Uri="${VOCABULARIES}/Org.OData.Core.V1.xml">
    <edmx:Include Namespace="Org.OData.Core.V1" Alias="Core"/>
  </edmx:Reference>
  <edmx:Reference Uri="${VOCABULARIES}/Org.OData.Capabilities.V1.xml">
    <edmx:Include Namespace="Org.OData.Capabilities.V1" Alias="Capabilities"/>
  </edmx:Reference>
  <edmx:DataServices>
    <Schema Namespace="${NAMESPACE}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
${tables.map(entityType).join('\n')}
      <EntityContainer Name="Container">
${tables.map(entitySet).join('\n')}
        <Annotation Term="Capabilities.FilterFunctions">
          <Collection>
${FUNCTIONS.map((name) => `            <String>${name}</String>`).join('\n')}
          </Collection>
        </Annotation>
      </EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`

const entityType = ({ name, description, columns, primaryKey }: Table): string => `      <EntityType Name="${name}">
        <Key>
${primaryKey.map((key) => `          <PropertyRef Name="${key}"/>`).join('\n')}
        </Key>
${columns.map(property).join('\n')}
        <Annotation Term="Core.Description" String="${escaped(description)}"/>
      </EntityType>`

function property({ name, type, description, nullable, values }: Column): string {
  const text = values ? `${description} One of ${values.join(', ')}.` : description
  // Without it a time has whole seconds.
  const precision = type === 'datetime' ? ' Precision="3"' : ''
  return `        <Property Name="${name}" Type="${EDM[type]}" Nullable="${nullable}"${precision}>
          <Annotation Term="Core.Description" String="${escaped(text)}"/>
        </Property>`
}

/** Says of ids that they can be compared for equality only, and of ids and sentences that they can't be sorted by. */
function entitySet({ name, columns }: Table): string {
  const ids = columns.filter(({ idOf }) => idOf !== undefined).map((column) => column.name)
  const sentences = columns.filter(({ tells }) => tells !== undefined).map((column) => column.name)
  const unfiltered = sentences.map((name) => `                  <PropertyPath>${name}</PropertyPath>`).join('\n')
  const sortless = [...ids, ...sentences].map((id) => `                <PropertyPath>${id}</PropertyPath>`).join('\n')
  const equalOnly = ids
    .map(
      (id) => `                <Record>
                  <PropertyValue Property="Property" PropertyPath="${id}"/>
                  <PropertyValue Property="AllowedExpressions" String="MultiValue"/>
                </Record>`,
    )
    .join('\n')
  return `        <EntitySet Name="${name}" EntityType="${NAMESPACE}.${name}">
          <Annotation Term="Capabilities.ExpandRestrictions">
            <Record><PropertyValue Property="Expandable" Bool="false"/></Record>
          </Annotation>
          <Annotation Term="Capabilities.SearchRestrictions">
            <Record><PropertyValue Property="Searchable" Bool="false"/></Record>
          </Annotation>${
            ids.length === 0
              ? ''
              : `
          <Annotation Term="Capabilities.SortRestrictions">
            <Record>
              <PropertyValue Property="NonSortableProperties">
                <Collection>
${sortless}
                </Collection>
              </PropertyValue>
            </Record>
          </Annotation>
          <Annotation Term="Capabilities.FilterRestrictions">
            <Record>${
              sentences.length === 0
                ? ''
                : `
              <PropertyValue Property="NonFilterableProperties">
                <Collection>
${unfiltered}
                </Collection>
              </PropertyValue>`
            }
              <PropertyValue Property="FilterExpressionRestrictions">
                <Collection>
${equalOnly}
                </Collection>
              </PropertyValue>
            </Record>
          </Annotation>`
          }
        </EntitySet>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark)
