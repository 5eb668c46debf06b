import type { Snapshot } from './snapshot.ts';
import { fromWire, toWire } from './wire.ts';
import type { SnapshotOnWire } from './wire.ts';

/**
 * What the first screen of the main window is drawn from: by main, into the page that it serves, and once more by the
 * page, which takes over what is there.
 */
export type Start = {
  /** Of the tasks it has those that the first screen shows, and those that its figures count. */
  readonly snapshot: Snapshot;
  /** How many lines of the list follow those of the tasks that are there. */
  readonly below: number;
  /** The time that it was drawn for, ms UTC. */
  readonly now: number;
  /** The size of the window, px. */
  readonly width: number;
  readonly height: number;
};

const MAP = '\u{1}map';

/** As text, which can stand in a script of HTML. */
export const writeStart = (start: Start): string =>
  JSON.stringify({ ...start, snapshot: toWire(start.snapshot) }, (_key, value: unknown) =>
    value instanceof Map ? { [MAP]: [...value] } : value,
  ).replaceAll('<', String.raw`\u003c`);

type StartAsText = Omit<Start, 'snapshot'> & { readonly snapshot: SnapshotOnWire };

/** The same from its text. */
export function readStart(text: string): Start {
  const start = JSON.parse(text, (_key, value: unknown) => {
    const entries = (value as { readonly [MAP]?: readonly [unknown, unknown][] } | null)?.[MAP];
    return entries ? new Map(entries) : value;
  }) as StartAsText;
  return { ...start, snapshot: fromWire(start.snapshot) };
}
