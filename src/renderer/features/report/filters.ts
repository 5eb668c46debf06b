import { anyEntry } from '#shared/model/report.ts';
import type { ReportFilter } from '#shared/model/report.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** One thing that a report is filtered by: how it reads, and what the filter is without it. */
export type Chip = { readonly key: string; readonly label: string; readonly without: Partial<ReportFilter> };

type Named = Pick<Snapshot, 'clients' | 'projects'>;

const without = <One>(all: readonly One[], one: One): readonly One[] => all.filter((other) => other !== one);

/** What a report is filtered by, but for the text, which stands in its field. */
export function chipsOf(filter: ReportFilter, { clients, projects }: Named, t: Translate): readonly Chip[] {
  const nameOf = <Id>(names: ReadonlyMap<Id, { readonly name: string }>, id: Id | null, none: string) =>
    id === null ? none : (names.get(id)?.name ?? String(id));
  return [
    ...filter.clients.map((id) => ({
      key: `client ${id}`,
      label: nameOf(clients, id, t('report.no-client')),
      without: { clients: without(filter.clients, id) },
    })),
    ...filter.projects.map((id) => ({
      key: `project ${id}`,
      label: nameOf(projects, id, t('report.no-project')),
      without: { projects: without(filter.projects, id) },
    })),
    ...filter.tags.map((tag) => ({
      key: `tag ${tag}`,
      label: `@${tag}`,
      without: { tags: without(filter.tags, tag) },
    })),
    ...(filter.billable === null
      ? []
      : [
          {
            key: 'billable',
            label: t(filter.billable ? 'report.billable' : 'report.not-billable'),
            without: { billable: null },
          },
        ]),
    ...(filter.billed === null
      ? []
      : [
          { key: 'billed', label: t(filter.billed ? 'report.billed' : 'report.not-billed'), without: { billed: null } },
        ]),
  ];
}

/** How many things a report is filtered by, the text included. */
export const countFilters = (filter: ReportFilter): number =>
  filter.clients.length +
  filter.projects.length +
  filter.tags.length +
  (['billable', 'billed', 'text'] as const).filter((name) => filter[name] !== anyEntry[name]).length;
