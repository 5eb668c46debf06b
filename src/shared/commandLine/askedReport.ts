import { clientNamed } from '../model/client.ts';
import type { Client } from '../model/client.ts';
import { projectNamed } from '../model/project.ts';
import type { Project } from '../model/project.ts';
import { anyEntry, groupings, GROUPINGS_MAX, roundingMinutes, usualSort } from '../model/report.ts';
import type { Grouping, ReportQuery, Rounding } from '../model/report.ts';
import { tagsOf } from '../model/tags.ts';
import type { Task } from '../model/task.ts';
import { rangeOf } from './dateRange.ts';
import type { TypedRange } from './dateRange.ts';
import { isProblem, problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** A report by names, as words and addresses ask for it. Empty lists let everything through. */
export type AskedReport = Pick<ReportQuery, 'groups' | 'rounding'> & {
  readonly range: TypedRange;
  readonly clients: readonly string[];
  readonly projects: readonly string[];
  readonly tags: readonly string[];
  readonly billable: boolean | null;
  readonly billed: boolean | null;
};

/** What the names of a report are looked up in. */
export type Named = {
  readonly clients: ReadonlyMap<number, Client>;
  readonly projects: ReadonlyMap<number, Project>;
  readonly tasks: ReadonlyMap<number, Pick<Task, 'tags'>>;
  /** The present day, `2026-03-04`. */
  readonly today: string;
  /** The dates of the first and the last entry; null if there are none. */
  readonly covered: () => { readonly from: string; readonly to: string } | null;
};

const isGrouping = (word: string): word is Grouping => (groupings as readonly string[]).includes(word);

/** Reads `client,project`: one to three groupings, each once. */
export function parseGroups(typed: string): readonly Grouping[] | Problem {
  const words = typed.split(',').map((word) => word.trim().toLowerCase());
  const groups = words.filter(isGrouping);
  const isSound =
    groups.length === words.length && new Set(words).size === words.length && words.length <= GROUPINGS_MAX;
  return isSound ? groups : problem('needs-groups', groupings.join(', '));
}

/** Reads `up:15`: how each entry is rounded, and to how many minutes. */
export function parseRounding(typed: string): Rounding | Problem {
  const [, mode, digits] = /^(up|down|nearest):(\d{1,2})$/u.exec(typed.toLowerCase()) ?? [];
  const minutes = roundingMinutes.find((step) => String(step) === digits);
  return (mode === 'up' || mode === 'down' || mode === 'nearest') && minutes !== undefined
    ? { mode, minutes, per: 'entry' }
    : problem('needs-rounding', roundingMinutes.join(', '));
}

/** The query of a report, once it is looked up what it names. */
export function queryOf(asked: AskedReport, known: Named): ReportQuery | Problem {
  const range = rangeOf(asked.range, known.today, known.covered);
  if (isProblem(range)) return range;
  const clients = idsOf(asked.clients, (name) => clientNamed(known.clients.values(), name), 'no-such-client');
  if (isProblem(clients)) return clients;
  const projects = idsOf(asked.projects, (name) => projectNamed(known.projects.values(), name), 'no-such-project');
  if (isProblem(projects)) return projects;
  const { groups, rounding, billable, billed } = asked;
  const filter = { ...anyEntry, clients, projects, tags: spellingsOf(asked.tags, known.tasks), billable, billed };
  return { range, groups, rounding, filter, sort: usualSort(groups) };
}

function idsOf(
  names: readonly string[],
  find: (name: string) => { readonly id: number } | null,
  none: 'no-such-client' | 'no-such-project',
): readonly number[] | Problem {
  const ids: number[] = [];
  for (const name of names) {
    const found = find(name);
    if (!found) return problem(none, name);
    ids.push(found.id);
  }
  return ids;
}

/** Tags as tasks spell them: `@Deep` and `@deep` are the same to people. */
function spellingsOf(tags: readonly string[], tasks: Named['tasks']): readonly string[] {
  if (tags.length === 0) return [];
  const wanted = new Set(tags.map((tag) => tag.replace(/^@/u, '').toLocaleLowerCase()));
  const used = tagsOf(tasks.values());
  // What no task has is a filter as well, which nothing passes.
  return [...tags, ...[...used].filter((tag) => wanted.has(tag.toLocaleLowerCase()))];
}
