import { organizationId, responsibilityIds } from '../identity/ids.js'
import type { ResponsibleBody } from '../model/index.js'
import type { RowContext } from './row-context.js'
import type { IssuerRow, OrganizationRow, ResponsibilityRow } from './row-types.js'

/** Bodies that issue the document or answer for parts of it. 市人社局 belongs to the region of the document naming it. */
export function organizationRows(context: RowContext): {
  organizations: OrganizationRow[]
  issuers: IssuerRow[]
  responsibilities: ResponsibilityRow[]
} {
  const known = new Map<string, OrganizationRow>()
  const organization = (name: string): string => {
    const region = context.places.ofBody(name, context.regionCode) ?? context.regionCode
    const id = organizationId(region, name)
    if (!known.has(id)) known.set(id, { id, name, regionCode: region })
    return id
  }
  const responsible = (
    bodies: readonly ResponsibleBody[],
    owner: { sectionId: string | null; taskId: string | null },
  ) => {
    const organizations = bodies.map(({ name }) => organization(name))
    const ids = responsibilityIds((owner.sectionId ?? owner.taskId) as string, organizations)
    return bodies.map(({ lead }, i): ResponsibilityRow => {
      return { id: ids[i] as string, organizationId: organizations[i] as string, ...owner, ordinal: i + 1, lead }
    })
  }

  const { structure, tasks } = context.document
  const issuerIds = [...new Set(structure.frontMatter.issuers.map(organization))]
  const issuers = issuerIds.map((id, i) => ({ documentId: context.id, organizationId: id, ordinal: i + 1 }))
  const responsibilities = [
    ...structure.sections.flatMap((section, i) =>
      responsible(section.responsible, { sectionId: context.sections[i] as string, taskId: null }),
    ),
    ...tasks.flatMap((task, i) =>
      responsible(task.responsible, { sectionId: null, taskId: context.tasks[i] as string }),
    ),
  ]
  return { organizations: [...known.values()], issuers, responsibilities }
}
