import type { Command } from '#shared/commands/command.ts';
import type { Origin } from '#shared/commands/origin.ts';
import { cleanTitle } from '#shared/model/task.ts';
import { HIDDEN } from '../desktop/ownProgram.ts';
import { isLink } from '../features/links/link.ts';

/** What the words after the program's name come to. */
export type Words =
  | { readonly kind: 'command'; readonly command: Command; readonly origin: Origin }
  /** Runs, and stays as it is. */
  | { readonly kind: 'stay' }
  /** `problem`: what was not understood; null: the usage was asked for. */
  | { readonly kind: 'usage'; readonly problem: string | null };

/** The switch that asks for the usage. */
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

const typed = (command: Command): Words => ({ kind: 'command', command, origin: 'commandLine' });

export const showWindow = typed({ type: 'showWindow' });
export const openLink = (address: string): Words => ({
  kind: 'command',
  command: { type: 'openLink', address },
  origin: 'link',
});

const bare: Readonly<Record<string, Words>> = {
  toggle: typed({ type: 'toggleTimer' }),
  resume: typed({ type: 'resumeLast' }),
  'quick-start': typed({ type: 'showQuickStart' }),
  stop: typed({ type: 'stopTimers' }),
  show: showWindow,
  quit: typed({ type: 'quit' }),
};

/** Reads the words; other switches (`--…`) belong to Electron and are skipped. Never throws. */
export function parseCommandLine(words: readonly string[]): Words {
  if (words.includes(HELP)) return { kind: 'usage', problem: null };
  const [verb, ...rest] = words.filter((word) => !word.startsWith('--'));
  if (verb !== undefined && isLink(verb)) return openLink(verb);
  if (verb === undefined) return words.includes(HIDDEN) ? { kind: 'stay' } : showWindow;
  const simple = Object.hasOwn(bare, verb) ? bare[verb] : undefined;
  if (simple) return rest.length === 0 ? simple : { kind: 'usage', problem: `${verb} takes nothing after it` };
  if (verb !== 'start' && verb !== 'add') return { kind: 'usage', problem: `unknown command: ${verb}` };
  const title = cleanTitle(rest.join(' '));
  if (title === null) return { kind: 'usage', problem: `${verb} takes a title of 1 to 500 characters` };
  return typed(verb === 'start' ? { type: 'startTitle', title } : { type: 'addTasks', tasks: [{ title }] });
}
