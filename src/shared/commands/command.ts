import { awayCommands } from './away.ts';
import type { CommandsOf } from './define.ts';
import { entryCommands } from './entries.ts';
import { focusCommands, historyCommands, linkCommands, teamCommands, windowCommands } from './features.ts';
import { projectCommands } from './projects.ts';
import { settingCommands } from './settings.ts';
import { taskCommands } from './tasks.ts';
import { timerCommands } from './timer.ts';

/** Commands that are decided: each is one step of the journal, and can be undone. */
export const decidedCommands = {
  ...taskCommands,
  ...projectCommands,
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

/** What somebody wants, as plain data in the imperative: the one thing that window, tray, keys, shell, API and links send. */
export type Command = DecidedCommand | CarriedOutCommand;

export type CommandType = Command['type'];

/** The command of a type. */
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** Types of commands that hold nothing but their type: a key or a menu item can send them as they are. */
export type BareType = { [Type in CommandType]: keyof CommandOf<Type> extends 'type' ? Type : never }[CommandType];

/** What can be changed of a task. `project` is a name; null: none. */
export type TaskFields = CommandOf<'changeTask'>['fields'];

/** A step of the journal: which command made it, and the title of the task concerned, if it was one. */
export type Step = {
  readonly command: DecidedCommand['type'];
  readonly title: string | null;
  readonly count: number;
};
