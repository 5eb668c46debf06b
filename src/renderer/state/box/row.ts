import type { Colour } from '#shared/model/project.ts';
import type { Task } from '#shared/model/task.ts';

/** What the window can open or do that is not a task. */
export type PlaceKind = 'project' | 'day' | 'setting' | 'command' | 'report';

/** Something that is found by its name and opened or done. */
export type Place = {
  readonly kind: PlaceKind;
  /** Tells it from all other places. */
  readonly key: string;
  readonly text: string;
  /** Other words it is found by. */
  readonly also?: string;
  /** The colour of a project. */
  readonly colour?: Colour;
  /** The keys that do the same, as printed. */
  readonly keys?: string;
  readonly run: () => void;
};

/** Where the places of a page come from. */
export type Places = {
  /** Those that are found by their name, as of now. */
  readonly list: () => readonly Place[];
  /** The one that a text means by itself: a day. */
  readonly meant: (text: string) => Place | null;
};

/** An option of the box. */
export type BoxRow = {
  /** Stays the same while it means the same. */
  readonly key: string;
  readonly text: string;
  /** What Enter does with it, in a word. */
  readonly action: string;
  readonly run: () => void;
} & (
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'place'; readonly place: Place }
  /** A new task. `other`: what Ctrl or Command with Enter does instead; null: nothing. */
  | { readonly kind: 'add'; readonly other: string | null }
  | { readonly kind: 'completion' }
);
