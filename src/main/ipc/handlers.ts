import type { Answer, Refusal, Told } from '#shared/contract/channels.ts';
import type { Intent } from '#shared/domain/command.ts';
import type { Rejection, RejectionCode } from '#shared/domain/rejection.ts';
import { BackupError, StoreError } from '../core/ports.ts';
import type { Backups, Clock } from '../core/ports.ts';
import type { Core, Outcome } from '../core/core.ts';
import type { Handlers } from './serve.ts';
import type { createWindowView } from './windowView.ts';

type Parts = {
  readonly core: Core;
  readonly clock: Clock;
  readonly view: ReturnType<typeof createWindowView>;
  readonly explain: (rejection: Rejection) => string;
  readonly tryShortcut: (accelerator: string | null) => 'ok' | 'taken' | 'invalid';
  readonly recordShortcut: (recording: boolean) => void;
  readonly showFile: (path: string) => void;
  readonly openLink: (address: string) => void;
  readonly backups: Backups;
  readonly backUp: () => Promise<void>;
  /** Lets the person choose a folder, starting from one; null: they chose none. */
  readonly chooseFolder: (from: string) => Promise<string | null>;
  /** What is stored is another now. */
  readonly onRestored: () => void;
};

/** What the window may ask for. */
export function createHandlers(parts: Parts): Handlers {
  const { core, clock, view, explain, backups } = parts;
  const answer = (outcome: Outcome): Answer =>
    outcome.ok ? outcome : refuse(outcome.rejection.code, outcome.rejection.params);
  const refuse = (code: RejectionCode, params: Rejection['params'] = {}): Refusal => ({
    ok: false,
    code,
    message: explain({ code, params }),
  });
  const execute = (intent: Intent): Answer => answer(core.execute({ ...intent, origin: 'window' }));
  /** Tells what `run` comes to, or why it failed. */
  async function told<Value>(run: () => Value | Promise<Value>): Promise<Told<Value>> {
    try {
      return { ok: true, value: await run() };
    } catch (error) {
      if (!(error instanceof BackupError || error instanceof StoreError)) throw error;
      return refuse(error.rejection.code, error.rejection.params);
    }
  }
  const notices = () => core.snapshot().environment.notices;

  return {
    'snapshot:get': () => {
      const snapshot = core.snapshot();
      view.pulled(snapshot);
      return { snapshot, now: clock.now() };
    },
    'command:execute': execute,
    'entries:between': (from, to) => told(() => core.entriesBetween(from, to)),
    'entries:ofTask': (taskId) => told(() => core.entriesOf(taskId)),
    'tasks:search': (text) => told(() => core.search(text)),
    'link:open': parts.openLink,
    'clock:now': clock.now,
    'shortcut:change': (shortcut) => {
      const tried = parts.tryShortcut(shortcut);
      if (tried !== 'ok') return refuse(tried === 'taken' ? 'shortcut-taken' : 'shortcut-invalid');
      return execute({ type: 'changeSettings', settings: { shortcut } });
    },
    'shortcut:record': parts.recordShortcut,
    'notice:dismiss': (index) => core.report({ notices: notices().filter((_notice, at) => at !== index) }),
    'notice:openFolder': (index) => {
      const notice = notices()[index];
      if (notice?.code === 'database-set-aside') parts.showFile(notice.path);
    },
    'backups:list': () => told(backups.list),
    'backups:make': () => told(async () => (await parts.backUp(), null)),
    'backups:chooseFolder': async () => {
      const backupFolder = await parts.chooseFolder(backups.folder());
      const answered = backupFolder === null ? null : execute({ type: 'changeSettings', settings: { backupFolder } });
      return answered?.ok === false ? answered : { ok: true, value: null };
    },
    'backups:preview': (name) => told(() => backups.preview(name)),
    'backups:restore': (name) =>
      told(async () => {
        await backups.restore(name);
        // Before anything else runs: the next command must not be decided on what was there before.
        parts.onRestored();
        return null;
      }),
  };
}
