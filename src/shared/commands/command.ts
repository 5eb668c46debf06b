import { awayCommands } from './away.ts';
import { billingCommands } from './billing.ts';
import { clientCommands } from './clients.ts';
import type { CommandsOf } from './define.ts';
import { entryCommands } from './entries.ts';
import { focusCommands, historyCommands, linkCommands, teamCommands, windowCommands } from './features.ts';
import { projectCommands } from './projects.ts';
import { settingCommands } from './settings.ts';
import { taskBatches } from './taskBatches.ts';
import { taskCommands } from './tasks.ts';
import { timerCommands } from './timer.ts';

/** Commands with a decision: each is one step of the journal and can be undone. */
export const decidedCommands = {
  ...taskCommands,
  ...taskBatches,
  ...projectCommands,
  ...clientCommands,
  ...billingCommands,
  ...timerCommands,
  ...settingCommands,
  ...entryCommands,
  ...awayCommands,
} as const;

/** Commands that the core or a feature carries out. */
export const carriedOutCommands = {
  ...historyCommands,
  ...focusCommands,
  ...teamCommands,
  ...windowCommands,
  ...linkCommands,
} as const;

export const commands = { ...decidedCommands, ...carriedOutCommands } as const;

export type DecidedCommand = CommandsOf<typeof decidedCommands>;
export type CarriedOutCommand = CommandsOf<typeof carriedOutCommands>;

/** A command as plain data. Windows, tray, shortcuts, command line, API and links all send these. */
export type Command = DecidedCommand | CarriedOutCommand;

export type CommandType = Command['type'];

/** The command of a type. */
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** The types of commands without fields, which a key or a menu item can send. */
export type BareType = { [Type in CommandType]: keyof CommandOf<Type> extends 'type' ? Type : never }[CommandType];

/** The changeable fields of a task. `project` is a name; null removes it. */
export type TaskFields = CommandOf<'changeTask'>['fields'];

/** What steps of the journal are: commands, and imports of files. */
export type JournalledType = DecidedCommand['type'] | 'importFile';

/** A step of the journal: the command that wrote it, and the title if it concerned a single task. */
export type Step = {
  readonly command: JournalledType;
  readonly title: string | null;
  readonly count: number;
};
