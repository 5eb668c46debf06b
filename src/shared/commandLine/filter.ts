import { cleanName } from '../model/project.ts';
import { cleanTags } from '../model/task.ts';

/** Which tasks and entries are listed: those of a project with all of these tags. */
export type Filter = { readonly project: string | null; readonly tags: readonly string[] };

/** Words, or quoted project names: `#"Client X"`. */
const part = /#"[^"]*"|\S+/gu;

/** Reads `#project` and `@tag` as in a line that adds a task; `rest` is what is neither. */
export function readFilter(words: readonly string[]): { readonly filter: Filter; readonly rest: readonly string[] } {
  const rest: string[] = [];
  const tags: string[] = [];
  let project: string | null = null;
  for (const [word] of words.map(quoted).join(' ').matchAll(part)) {
    const name = word.startsWith('#') ? cleanName(word.slice(1).replaceAll('"', '')) : null;
    const tag = word.startsWith('@') ? cleanTags([word]) : null;
    if (name !== null && project === null) project = name;
    else if (tag) tags.push(...tag);
    else rest.push(word);
  }
  return { filter: { project, tags }, rest };
}

/** A project of several words that the shell has already taken out of its quotes. */
const quoted = (word: string): string => (/^#[^"]*\s/u.test(word) ? `#"${word.slice(1)}"` : word);

/** Whether a task or an entry passes, ignoring case. */
export function passes({ project, tags }: Filter, of: { project: string | null; tags: readonly string[] }): boolean {
  const lower = (text: string): string => text.toLocaleLowerCase();
  const has = new Set(of.tags.map(lower));
  return (project === null || lower(of.project ?? '') === lower(project)) && tags.every((tag) => has.has(lower(tag)));
}
