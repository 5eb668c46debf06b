import { cleanLine } from './cleanText.ts';
import type { Budget } from './budget.ts';
import type { ClientId, ProjectId } from './ids.ts';
import type { Rates } from './rate.ts';

/** Names of projects and clients are trimmed and at most this many UTF-16 code units long. */
export const PROJECT_NAME_MAX = 100;

/** The colours of projects; the window has a shade of each for light and dark themes. */
export const colours = ['blue', 'teal', 'green', 'olive', 'orange', 'red', 'pink', 'violet', 'grey'] as const;
export type Colour = (typeof colours)[number];

/** A project, which tasks belong to. */
export type Project = {
  readonly id: ProjectId;
  readonly name: string;
  /** The client; null if there is none. */
  readonly clientId: ClientId | null;
  readonly colour: Colour;
  /** Whether it is hidden, with its tasks, until it is restored. */
  readonly archived: boolean;
  /** Whether its time is billable; null: as its client or the settings have it. */
  readonly billable: boolean | null;
  readonly rates: Rates;
  readonly budget: Budget | null;
};

/** The clean, single-line name; null if it is empty or too long. */
export function cleanName(text: string): string | null {
  const name = cleanLine(text);
  return name.length >= 1 && name.length <= PROJECT_NAME_MAX ? name : null;
}

/** The project with a name, ignoring case; null if there is none. */
export function projectNamed(projects: Iterable<Project>, name: string): Project | null {
  const wanted = name.toLocaleLowerCase();
  return [...projects].find((project) => project.name.toLocaleLowerCase() === wanted) ?? null;
}

/** The colour that the fewest projects have, so that projects differ without anybody choosing. */
function freeColour(projects: Iterable<Project>): Colour {
  const counts = new Map<Colour, number>(colours.map((colour) => [colour, 0]));
  for (const { colour } of projects) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => a - b)[0]?.[0] ?? 'blue';
}

/** A project with a clean name, in the least used colour. */
export const newProject = (name: string, id: ProjectId, others: Iterable<Project>): Project => ({
  id,
  name,
  clientId: null,
  colour: freeColour(others),
  archived: false,
  billable: null,
  rates: [],
  budget: null,
});
