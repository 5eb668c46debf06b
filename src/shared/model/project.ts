import { cleanLine } from './cleanText.ts';
import type { ProjectId } from './ids.ts';

/** Names of projects and clients are trimmed and at most this many UTF-16 code units long. */
export const PROJECT_NAME_MAX = 100;

/** The palette projects choose from; the window knows each by day and by night. */
export const colours = ['blue', 'teal', 'green', 'olive', 'orange', 'red', 'pink', 'violet', 'grey'] as const;
export type Colour = (typeof colours)[number];

/** What tasks belong to. */
export type Project = {
  readonly id: ProjectId;
  readonly name: string;
  /** Who it is done for; empty: nobody in particular. */
  readonly client: string;
  readonly colour: Colour;
  /** Out of sight, with its tasks, until it is brought back. */
  readonly archived: boolean;
};

/** The name as it is kept: clean and on one line; null when nothing or too much is left. */
export function cleanName(text: string): string | null {
  const name = cleanLine(text);
  return name.length >= 1 && name.length <= PROJECT_NAME_MAX ? name : null;
}

/** The project of a name, whatever its case; null: none. */
export function projectNamed(projects: Iterable<Project>, name: string): Project | null {
  const wanted = name.toLocaleLowerCase();
  return [...projects].find((project) => project.name.toLocaleLowerCase() === wanted) ?? null;
}

/** The colour that the fewest projects have; so neighbours differ without anybody choosing. */
function freeColour(projects: Iterable<Project>): Colour {
  const counts = new Map<Colour, number>(colours.map((colour) => [colour, 0]));
  for (const { colour } of projects) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => a - b)[0]?.[0] ?? 'blue';
}

/** A project of a clean name, in a colour of its own. */
export const newProject = (name: string, id: ProjectId, others: Iterable<Project>): Project => ({
  id,
  name,
  client: '',
  colour: freeColour(others),
  archived: false,
});
