import { EventEmitter } from 'node:events';
import { app } from 'electron';
import type { Command } from '#shared/commands/command.ts';
import type { Origin } from '#shared/commands/origin.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import { attempt } from '../core/attempt.ts';
import { createCore } from '../core/core.ts';
import type { Core } from '../core/core.ts';
import type { SystemLanguage } from '../core/environment.ts';
import type { Context, SystemEvents } from '../core/feature.ts';
import type { Store, Values } from '../core/ports.ts';
import { createDesktop } from '../desktop/desktop.ts';
import { createDesktopIdle } from '../desktop/idle/desktopIdle.ts';
import { notify } from '../desktop/notify.ts';
import type { MadeWindow } from '../desktop/windows/loading.ts';
import type { Opened } from '../store/database.ts';
import { createStore } from '../store/store.ts';
import { isWaylandSession, startEnvironment } from './environment.ts';
import type { Ground } from './ground.ts';
import { createWindows } from './windows.ts';

export type Base = ReturnType<typeof createBase>;

/** What every feature is built on: store, windows, core and context. `early`: the main window, if it is there. */
export function createBase(
  opened: Opened,
  { clock, log, screens }: Ground,
  system: SystemLanguage,
  early: MadeWindow | null,
) {
  const store = createStore(opened.db);
  const values = lenient(store);
  const events = new EventEmitter<SystemEvents>();
  const windows = createWindows({ clock, log, store: values, events, screens }, system, early);
  // Loaded early, since the page's process starts in parallel with everything below. Its requests wait until everything
  // is composed.
  const loaded = windows.main.load();

  const core = createCore(store, clock, startEnvironment(system));
  if (opened.setAside !== null) core.putNotice({ code: 'database-set-aside', path: opened.setAside });
  const isWayland = isWaylandSession(process.env);
  const idle = createDesktopIdle(isWayland, clock, loaded);
  function chime(): void {
    windows.main.wake();
    windows.mainView.chime();
  }
  const desktop = createDesktop({ ...windows.main, chime, readIdle: idle.read });
  const t = () => translator(core.snapshot().environment.locale);
  const explain = ({ code, params }: Rejection) => t()(`rejection.${code}`, params);
  const perform = performer(core, explain);
  const folder = app.getPath('userData');
  const context: Context = { core, clock, store: values, log, desktop, events, folder, t, explain, perform };
  return { store, windows, loaded, idle, isWayland, context };
}

/** Executes a command from outside of a page: notifies the person if it fails, and asks for a task if one is needed. */
const performer = (core: Core, explain: Context['explain']) => (command: Command, origin: Origin) => {
  const result = core.execute(command, origin);
  if (!result.ok) notify('Stint', explain(result.rejection));
  else if (result.reveal) core.execute({ type: 'showAddField' }, 'system');
};

/** For values that are only convenient: a full disk must not keep a window from closing. */
const lenient = ({ readValue, writeValue }: Store): Values => ({
  readValue,
  writeValue: (key, value) => void attempt(() => writeValue(key, value)),
});
