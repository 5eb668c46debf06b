import type { FocusWish } from '#shared/model/focus.ts';
import type { Intent } from '#shared/commands/command.ts';
import type { LinkIntent } from '#shared/snapshot/snapshot.ts';
import type { TeamWish } from '#shared/model/team.ts';
import { cleanTitle } from '#shared/model/task.ts';
import { HIDDEN } from '../desktop/ownProgram.ts';
import { isLink, parseLink } from '../features/links/link.ts';

/** What the words after the program's name ask for. */
export type Request =
  | { readonly kind: 'command'; readonly intent: Intent }
  | { readonly kind: 'show' }
  | { readonly kind: 'showAdd' }
  | { readonly kind: 'quickStart' }
  | { readonly kind: 'focus'; readonly wish: FocusWish }
  | { readonly kind: 'team'; readonly wish: TeamWish }
  /** A link of another program; null: it asks for nothing that is known. */
  | { readonly kind: 'link'; readonly intent: LinkIntent | null }
  /** Runs, and stays as it is. */
  | { readonly kind: 'stay' }
  | { readonly kind: 'quit' }
  /** `problem`: what was not understood; null: the usage was asked for. */
  | { readonly kind: 'usage'; readonly problem: string | null };

/** The switches that are ours. */
export const HELP = '--help';

export const USAGE = `Usage: stint [COMMAND]

  toggle         pause what runs, or resume what ran last
  resume         resume what ran last, if nothing runs
  start TITLE    start the open task of that title, or make it
  stop           pause everything
  quick-start    open a field over other windows: type, Enter, it runs
  add TITLE      add a task
  show           show the window (also without a command)
  quit           quit Stint

  --user-data-dir=DIR   keep the data in DIR
  --hidden              start without showing the window
  --help                show this`;

const bare: Readonly<Record<string, Request>> = {
  toggle: { kind: 'command', intent: { type: 'toggleTimer' } },
  resume: { kind: 'command', intent: { type: 'resumeLast' } },
  'quick-start': { kind: 'quickStart' },
  stop: { kind: 'command', intent: { type: 'stopTimers' } },
  show: { kind: 'show' },
  quit: { kind: 'quit' },
};

/** Reads the words; other switches (`--…`) belong to Electron and are skipped. Never throws. */
export function parseCommandLine(words: readonly string[]): Request {
  if (words.includes(HELP)) return { kind: 'usage', problem: null };
  const [verb, ...rest] = words.filter((word) => !word.startsWith('--'));
  if (verb !== undefined && isLink(verb)) return { kind: 'link', intent: parseLink(verb) };
  if (verb === undefined) return { kind: words.includes(HIDDEN) ? 'stay' : 'show' };
  const simple = Object.hasOwn(bare, verb) ? bare[verb] : undefined;
  if (simple) return rest.length === 0 ? simple : { kind: 'usage', problem: `${verb} takes nothing after it` };
  if (verb !== 'start' && verb !== 'add') return { kind: 'usage', problem: `unknown command: ${verb}` };
  const title = cleanTitle(rest.join(' '));
  if (title === null) return { kind: 'usage', problem: `${verb} takes a title of 1 to 500 characters` };
  return {
    kind: 'command',
    intent: verb === 'start' ? { type: 'startTitle', title } : { type: 'addTasks', tasks: [{ title }] },
  };
}
