import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { readRegularSync } from '../core/regularFile.ts';
import { autostartEntry, isTurnedOn } from './desktopEntry.ts';
import { HIDDEN, ownProgram } from './ownProgram.ts';

/** Bytes of an entry of a desktop. */
const ENTRY_MAX = 64 * 1024;

/** The place where a system keeps what it starts at login. */
type Login = {
  /** Whether it starts Stint, as it says itself. */
  startsStint(): boolean;
  /** @throws when the system refuses. */
  set(on: boolean): void;
};

/** Linux: a file in the user's autostart folder. */
function autostartFile(path: string): Login {
  const read = (): string | null => {
    try {
      return readRegularSync(path, ENTRY_MAX).toString('utf8');
    } catch {
      return null;
    }
  };
  return {
    startsStint() {
      const entry = read();
      return entry !== null && isTurnedOn(entry);
    },
    set(on) {
      // Whatever is there: it may be no file.
      rmSync(path, { force: true });
      if (!on) return;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, autostartEntry([...ownProgram(), HIDDEN]), { flag: 'wx' });
    },
  };
}

/** macOS and Windows: a list of theirs. macOS passes no words on; there Stint asks whether it was started by it. */
function loginItems(): Login {
  const [path, ...words] = ownProgram();
  const item = { ...(path === undefined ? {} : { path }), args: [...words, HIDDEN] };
  return {
    startsStint: () => app.getLoginItemSettings(item).openAtLogin,
    set: (openAtLogin) => app.setLoginItemSettings({ ...item, openAtLogin }),
  };
}

type Options = {
  readonly report: (startsAtLogin: boolean) => void;
  /** A change that came with the settings (undo, a restored backup) could not be made. */
  readonly onFailure: (rejection: Rejection) => void;
};

/** The start at login as a view: it follows `settings.launchAtLogin`, and what the system says about it is reported. */
export function createLoginItem({ report, onFailure }: Options) {
  const login =
    process.platform === 'linux'
      ? autostartFile(join(app.getPath('appData'), 'autostart', 'stint.desktop'))
      : loginItems();
  let wanted: boolean | null = null;
  let told: boolean | null = null;

  /** Asks the system again: other programs change it, too. */
  function look(): void {
    const starts = login.startsStint();
    if (starts === told) return;
    told = starts;
    report(starts);
  }

  /** Has the system start Stint or not. Answers why that failed; null: it did not. */
  function apply(on: boolean): Rejection | null {
    const failed = (detail: string): Rejection => ({ code: 'login-failed', params: { detail } });
    try {
      login.set(on);
      return login.startsStint() === on ? null : failed(process.platform);
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    } finally {
      look();
    }
  }

  const view = {
    show({ settings }: Snapshot): void {
      const before = wanted;
      wanted = settings.launchAtLogin;
      if (before === null || before === wanted || login.startsStint() === wanted) return;
      const failure = apply(wanted);
      if (failure) onFailure(failure);
    },
  };

  return {
    ...view,
    look,
    /** Takes the state of the system, once the views are there; the program may have moved since it was told of it. */
    start({ launchAtLogin }: Settings): void {
      wanted = launchAtLogin;
      if (launchAtLogin && login.startsStint()) apply(true);
      look();
    },
    /** Whether it can be changed: changes it, or says why not. */
    tryChange(on: boolean): Rejection | null {
      const failure = apply(on);
      if (!failure) wanted = on;
      return failure;
    },
  };
}

/** Whether this start is to stay out of sight. */
export const startsHidden = (): boolean =>
  process.argv.includes(HIDDEN) || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);
