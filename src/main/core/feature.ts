import type { EventEmitter } from 'node:events';
import type { z } from 'zod';
import type { PageRequests } from '#shared/contract/pages.ts';
import type { CommandResult, QueryResult } from '#shared/contract/results.ts';
import type { Command } from '#shared/commands/command.ts';
import type { Origin } from '#shared/commands/origin.ts';
import type { Sign } from '#shared/model/awaySigns.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Core } from './core.ts';
import type { Executors } from './executors.ts';
import type { Clock, Desktop, Log, PartialView, Values } from './ports.ts';
import type { Result } from './result.ts';
import type { Seconds } from './ticker.ts';

/** The signs that the system reports; idle time has to be read. */
export type SystemSign = Exclude<Sign, 'idle'>;

/** Events of the system and the windows. */
export type SystemEvents = {
  /** A sign that nobody is there appeared, or disappeared. */
  left: [SystemSign];
  back: [SystemSign];
  /** The computer woke up, or somebody returned: what is shown may be from yesterday. */
  wake: [];
  /** The system is ending the session. */
  shutDown: [];
  networkChanged: [];
  /** A backup was restored. */
  restored: [];
  /** A window is about to be shown; `catchUp` sends it what it missed. */
  shown: [catchUp: () => void];
  /** The window system closed the mini window. */
  miniClosed: [];
};

/** Everything that features get to work with. */
export type Context = {
  readonly core: Core;
  readonly clock: Clock;
  /** Values that survive a restart, by key. `writeValue` ignores a full disk. */
  readonly store: Values;
  readonly log: Log;
  readonly desktop: Desktop;
  readonly events: EventEmitter<SystemEvents>;
  /** The data folder. */
  readonly folder: string;
  /** The current translator. */
  readonly t: () => Translate;
  /** Why something was not done, in the user's language. */
  readonly explain: (rejection: Rejection) => string;
  /** Executes a command that a person sent outside of a page, and notifies them if it fails. */
  readonly perform: (command: Command, origin: Origin) => void;
};

type ArgumentsOf<Request> = Request extends (...argument: infer Argument) => unknown ? Argument : never;
type AnswerOf<Request> = Request extends (...argument: never[]) => infer Answer ? Answer : never;

/** Handles a request: the schema of its arguments, and the function that runs if they are valid. */
export type Handler<Request> = {
  readonly argument: z.ZodType<ArgumentsOf<Request>>;
  readonly run: (...argument: ArgumentsOf<Request>) => AnswerOf<Request> | Promise<AnswerOf<Request>>;
};

/** Handlers for all of these requests. A missing one does not compile. */
export type Handlers<Requests> = {
  readonly [Name in keyof Requests]: Handler<Requests[Name]>;
};

/** Everything that a feature can plug in. */
export type Feature = PartialView & {
  /** Whether it needs ticks, and when its seconds change. */
  readonly seconds?: Seconds;
  readonly commands?: Partial<Executors>;
  readonly requests?: Partial<Handlers<PageRequests['index']>>;
  /** Handles a press of a global shortcut. Returns whether it did. */
  takesPress?(shortcut: GlobalShortcut): boolean;
};

/** Creates results for pages. */
export function createResults(explain: Context['explain']) {
  const failure = (rejection: Rejection) => ({ ok: false, code: rejection.code, message: explain(rejection) }) as const;
  return {
    ofCommand: (result: Result): CommandResult => (result.ok ? result : failure(result.rejection)),
    /** Success, unless there is a reason for failure. */
    ofDone: (why: Rejection | null): QueryResult<null> => (why ? failure(why) : { ok: true, value: null }),
    failure,
  };
}

/** Stores settings that were tried out, or chosen in a system dialog. */
export const storeSettings = ({ core }: Pick<Context, 'core'>, settings: Partial<Settings>): Result =>
  core.execute({ type: 'changeSettings', settings }, 'system');
