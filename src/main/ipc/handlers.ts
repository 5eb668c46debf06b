import type { CommandResult, TeamFile, QueryResult } from '#shared/contract/channels.ts';
import type { PageRequests } from '#shared/contract/pages.ts';
import type { FocusWish } from '#shared/model/focus.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import { shortcutSettings } from '#shared/settings/shortcuts.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import type { ApiAccess } from '#shared/snapshot/snapshot.ts';
import type { SecretName, TeamWish } from '#shared/model/team.ts';
import { BackupError, StoreError } from '../core/ports.ts';
import type { Backups } from '../core/ports.ts';
import type { Result } from '../core/result.ts';
import { createAnswers, createPageHandlers, today } from './pageHandlers.ts';
import type { PageParts } from './pageHandlers.ts';
import type { Handlers } from './serve.ts';

/** What a window may do to the team. What fails is answered, as why. */
export type TeamParts = {
  readonly act: (wish: TeamWish) => Result;
  readonly tryOut: () => Promise<Rejection | null>;
  readonly setSecret: (name: SecretName, value: string | null) => Rejection | null;
  readonly newKey: () => Rejection | null;
  readonly copyKey: () => void;
  readonly networkChanged: () => void;
};

export type HandlerParts = PageParts & {
  readonly showLog: () => Rejection | null;
  readonly tryShortcut: (name: GlobalShortcut, accelerator: string | null) => 'ok' | 'taken' | 'invalid' | 'own';
  readonly recordShortcut: (recording: boolean) => void;
  /** Answers why it failed; null: it did not. */
  readonly tryLogin: (launchAtLogin: boolean) => Rejection | null;
  readonly welcomed: () => void;
  readonly copyToken: (access: ApiAccess) => void;
  readonly renewToken: (access: ApiAccess) => void;
  readonly doFocus: (wish: FocusWish) => Result;
  readonly showFile: (path: string) => void;
  readonly openLink: (address: string) => void;
  readonly team: TeamParts;
  /** Lets the person choose a file of certificates or a key (PEM); null: they chose none. */
  readonly chooseCertificate: () => Promise<string | null>;
  readonly backups: Backups;
  readonly backUp: () => Promise<void>;
  /** Lets the person choose a folder, starting from one; null: they chose none. */
  readonly chooseFolder: (from: string) => Promise<string | null>;
  /** What is stored is another now. */
  readonly onRestored: () => void;
};

/** What the main window may ask for. */
export function createHandlers(parts: HandlerParts): Handlers<PageRequests['index']> {
  const { core, clock, backups, team } = parts;
  const { answer, refuse } = createAnswers(parts.explain);
  /** Stores what was tried, or chosen in a dialog of the system. */
  const store = (settings: Partial<Settings>): CommandResult =>
    answer(core.execute({ type: 'changeSettings', settings, origin: 'system' }));
  /** Tells what `run` comes to, or why it failed. */
  async function told<Value>(run: () => Value | Promise<Value>): Promise<QueryResult<Value>> {
    try {
      return { ok: true, value: await run() };
    } catch (error) {
      if (!(error instanceof BackupError || error instanceof StoreError)) throw error;
      return refuse(error.rejection);
    }
  }
  const done = (failure: Rejection | null): QueryResult<null> =>
    failure ? refuse(failure) : { ok: true, value: null };
  /** Stores what was chosen in a dialog of the system; null: nothing was. */
  function choose(setting: 'backupFolder' | TeamFile, path: string | null): QueryResult<null> {
    const answered = path === null ? null : store({ [setting]: path });
    return answered?.ok === false ? answered : { ok: true, value: null };
  }

  return {
    ...createPageHandlers(parts),
    'entries:between': (range) => told(() => core.entriesBetween(range)),
    'entries:ofTask': (taskId, before) => told(() => core.entriesOf(taskId, before ?? undefined)),
    'entries:neighbours': (entryId) => told(() => core.neighbours(entryId)),
    'tasks:search': (text) => told(() => core.search(text)),
    'focus:do': (wish) => answer(parts.doFocus(wish)),
    'welcome:done': parts.welcomed,
    'feed:copyToken': parts.copyToken,
    'feed:renew': parts.renewToken,
    'team:do': (wish) => answer(team.act(wish)),
    'team:try': async () => done(await team.tryOut()),
    'team:setSecret': (name, value) => done(team.setSecret(name, value)),
    'team:newKey': () => done(team.newKey()),
    'team:copyKey': team.copyKey,
    'team:chooseFile': async (setting) => choose(setting, await parts.chooseCertificate()),
    'team:forgetFile': (setting) => {
      const answered = store({ [setting]: null });
      return answered.ok ? { ok: true, value: null } : answered;
    },
    'network:changed': team.networkChanged,
    'link:open': parts.openLink,
    'clock:now': () => {
      core.refresh();
      return clock.now();
    },
    'clock:today': () => today(core),
    'shortcut:change': (name, accelerator) => {
      const tried = parts.tryShortcut(name, accelerator);
      if (tried !== 'ok') return refuse({ code: `shortcut-${tried}` });
      return store({ [shortcutSettings[name]]: accelerator });
    },
    'shortcut:record': parts.recordShortcut,
    'login:change': (launchAtLogin) => {
      const failure = parts.tryLogin(launchAtLogin);
      return failure ? refuse(failure) : store({ launchAtLogin });
    },
    'log:show': () => done(parts.showLog()),
    'notice:dismiss': core.dismissNotice,
    'notice:openFolder': (id) => {
      const notice = core.snapshot().environment.notices.find((one) => one.id === id);
      if (notice?.code === 'database-set-aside') parts.showFile(notice.path);
    },
    'backups:list': () => told(backups.list),
    'backups:make': () => told(async () => (await parts.backUp(), null)),
    'backups:chooseFolder': async () => choose('backupFolder', await parts.chooseFolder(backups.folder())),
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
