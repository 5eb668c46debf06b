import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An entry of Timewarrior; times are ms UTC. */
export type TaggedEntry = { readonly tags: readonly string[]; readonly start: number; readonly end: number };

/** `20260131T235959Z` */
export const stamp = (at: number): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, '');

/**
 * Writes the data of Timewarrior into a new folder: a file per month, and how often each tag is used. If the folder and
 * its configuration exist, it does not ask questions.
 */
export function writeTimewarrior(folder: string, entries: Iterable<TaggedEntry>): void {
  const months = new Map<string, string[]>();
  const counts: Record<string, { count: number }> = {};
  for (const { tags, start, end } of entries) {
    const month = new Date(start).toISOString().slice(0, 7);
    const lines = months.get(month) ?? [];
    lines.push(`inc ${stamp(start)} - ${stamp(end)} # ${tags.join(' ')}\n`);
    months.set(month, lines);
    for (const tag of tags) (counts[tag] ??= { count: 0 }).count += 1;
  }
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(folder, 'timewarrior.cfg'), '');
  for (const [month, lines] of months) writeFileSync(join(data, `${month}.data`), lines.join(''));
  writeFileSync(join(data, 'tags.data'), JSON.stringify(counts));
}
