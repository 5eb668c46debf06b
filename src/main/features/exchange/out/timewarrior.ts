import type { ReportEntry } from '#shared/model/report.ts';
import { basicTime } from './span.ts';

/** The tags of an interval; Timewarrior has no titles, projects or clients. The first one is what was worked on. */
function tagsOf({ task, project, client, tags }: ReportEntry): readonly string[] {
  const names = [...(project === '' ? [] : [`project:${project}`]), ...(client === '' ? [] : [`client:${client}`])];
  return [...new Set([task, ...names, ...tags])].filter((tag) => tag !== '');
}

/**
 * Entries as `timew export` writes intervals: JSON, one a line, the oldest first; ids count down to 1, the newest. One
 * that is running has no end.
 */
export function writeTimewarrior(entries: readonly ReportEntry[]): string {
  const lines = entries
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .map((entry, index) => {
      const { startedAt, endedAt, note } = entry;
      const tags = tagsOf(entry);
      return JSON.stringify({
        id: entries.length - index,
        start: basicTime(startedAt),
        ...(endedAt === null ? {} : { end: basicTime(endedAt) }),
        ...(tags.length === 0 ? {} : { tags }),
        ...(note === '' ? {} : { annotation: note }),
      });
    });
  return `[\n${lines.join(',\n')}${lines.length === 0 ? '' : '\n'}]\n`;
}
