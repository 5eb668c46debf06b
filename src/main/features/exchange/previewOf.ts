import { LISTED_MAX } from '#shared/contract/importing.ts';
import type { ImportPreview, Listed } from '#shared/contract/importing.ts';
import type { Prepared } from './prepared.ts';

const listed = <Item>(items: Iterable<Item>): Listed<Item> => {
  const all = [...items];
  return { first: all.slice(0, LISTED_MAX), count: all.length };
};

/** What is shown of a file before it is imported. `untitled`: what work without a title is called. */
export function previewOf({ plan, summary, lines, names, works }: Prepared, untitled: string): ImportPreview {
  const { format, zone, dateOrder, encoding, running, questions } = plan;
  return {
    format,
    zone,
    dateOrder,
    encoding,
    entries: summary.entries,
    seconds: Math.round(summary.time / 1000),
    first: summary.first,
    last: summary.last,
    running: running.length,
    duplicates: { first: lines.duplicates, count: summary.duplicates },
    overlaps: { first: lines.overlaps, count: summary.overlaps },
    dayEntries: summary.dayEntries,
    skipped: listed(plan.skipped),
    flagged: listed(plan.flagged),
    refused: listed(plan.refused),
    newClients: listed(names.clients.values()),
    newProjects: listed([...names.projects.values()].map(({ name }) => name)),
    newTags: listed(names.tags.values()),
    newTasks: listed(works.map(({ work }) => work.title || untitled)),
    questions,
  };
}
