import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { readRegularSync } from '../core/regularFile.ts';
import { autostartEntry, isTurnedOn, MENU_ENTRY } from './desktopEntry.ts';
import { HIDDEN } from '../core/hiddenSwitch.ts';
import { ownProgram } from './ownProgram.ts';
import { messageOf } from '../core/attempt.ts';

/** Maximum size of a desktop entry, bytes. */
const ENTRY_MAX = 64 * 1024;

/** Where a system stores what it starts at login. */
type Login = {
  /** Whether the system starts Stint. */
  startsStint(): boolean;
  /** Turns it on or off. @throws if the system refuses */
  set(on: boolean): void;
};

/** On Linux: a file in the user's autostart folder. */
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
      // Removes whatever is there, which may not be a file.
      rmSync(path, { force: true });
      if (!on) return;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, autostartEntry([...ownProgram(), HIDDEN]), { flag: 'wx' });
    },
  };
}

/**
 * On macOS and Windows: the system's list. macOS passes no arguments; there Stint asks whether it was started at login.
 */
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
  /** A change by other means (undo, a restored backup) could not be applied. */
  readonly onFailure: (rejection: Rejection) => void;
};

/** Starting at login as a view: applies `settings.launchAtLogin`, and reports the system's state. */
export function createLoginItem({ report, onFailure }: Options) {
  const login =
    process.platform === 'linux' ? autostartFile(join(app.getPath('appData'), 'autostart', MENU_ENTRY)) : loginItems();
  let wanted: boolean | null = null;
  let reported: boolean | null = null;

  /** Reads the state from the system again, since other programs can change it. */
  function check(): void {
    const starts = login.startsStint();
    if (starts === reported) return;
    reported = starts;
    report(starts);
  }

  /** Turns it on or off in the system. Returns why that failed, or null. */
  function apply(on: boolean): Rejection | null {
    const failed = (detail: string): Rejection => ({ code: 'login-failed', params: { detail } });
    try {
      login.set(on);
      return login.startsStint() === on ? null : failed(process.platform);
    } catch (error) {
      return failed(messageOf(error));
    } finally {
      check();
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
    check,
    /** Reads the state of the system once the views are there. Registers again, since the program may have moved. */
    start({ launchAtLogin }: Settings): void {
      wanted = launchAtLogin;
      if (launchAtLogin && login.startsStint()) apply(true);
      check();
    },
    /** Turns it on or off before that is stored. Returns why that failed, or null. */
    tryChange(on: boolean): Rejection | null {
      const failure = apply(on);
      if (!failure) wanted = on;
      return failure;
    },
  };
}
