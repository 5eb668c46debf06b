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

/** The signs that the system tells of; idle is asked for. */
export type SystemSign = Exclude<Sign, 'idle'>;

/** What happens around Stint, for whoever has to know. */
export type SystemEvents = {
  /** A sign that nobody is there came, or went. */
  left: [SystemSign];
  back: [SystemSign];
  /** The computer woke up, or somebody came to it: what is shown may be of yesterday. */
  wake: [];
  /** The system ends the session. */
  shutDown: [];
  networkChanged: [];
  /** A backup took the place of what was stored. */
  restored: [];
  /** A window is about to be looked at; `catchUp` sends it what it missed. */
  shown: [catchUp: () => void];
  /** The window system closed the mini window. */
  miniClosed: [];
};

/** What a feature is made with. */
export type Context = {
  readonly core: Core;
  readonly clock: Clock;
  /** Values that a feature keeps over a restart, by key. `writeValue` of a full disk is let go. */
  readonly store: Values;
  readonly log: Log;
  readonly desktop: Desktop;
  readonly events: EventEmitter<SystemEvents>;
  /** The folder of the data. */
  readonly folder: string;
  /** The present translator. */
  readonly t: () => Translate;
  /** Why something was not done, in the user's language. */
  readonly explain: (rejection: Rejection) => string;
  /** Executes what a person asked for outside of a page, and tells them what could not be done. */
  readonly perform: (command: Command, origin: Origin) => void;
};

type ArgumentsOf<Request> = Request extends (...argument: infer Argument) => unknown ? Argument : never;
type AnswerOf<Request> = Request extends (...argument: never[]) => infer Answer ? Answer : never;

/** How a request is answered: the schema of its arguments, and what runs once they passed it. */
export type Handler<Request> = {
  readonly argument: z.ZodType<ArgumentsOf<Request>>;
  readonly run: (...argument: ArgumentsOf<Request>) => AnswerOf<Request> | Promise<AnswerOf<Request>>;
};

/** Handlers for all of these requests. A missing one does not compile. */
export type Handlers<Requests> = {
  readonly [Name in keyof Requests]: Handler<Requests[Name]>;
};

/** What a feature plugs in. */
export type Feature = PartialView & {
  /** Whether it needs the seconds, and which moment they flip at. */
  readonly seconds?: Seconds;
  readonly commands?: Partial<Executors>;
  readonly requests?: Partial<Handlers<PageRequests['index']>>;
  /** Takes a press of a global shortcut for itself; answers whether it did. */
  takesPress?(shortcut: GlobalShortcut): boolean;
};

/** Results as pages get them. */
export function createResults(explain: Context['explain']) {
  const failure = (rejection: Rejection) => ({ ok: false, code: rejection.code, message: explain(rejection) }) as const;
  return {
    ofCommand: (result: Result): CommandResult => (result.ok ? result : failure(result.rejection)),
    /** Done, unless there is a reason why not. */
    ofDone: (why: Rejection | null): QueryResult<null> => (why ? failure(why) : { ok: true, value: null }),
    failure,
  };
}

/** Stores settings that were tried, or chosen in a dialog of the system. */
export const storeSettings = ({ core }: Pick<Context, 'core'>, settings: Partial<Settings>): Result =>
  core.execute({ type: 'changeSettings', settings }, 'system');
