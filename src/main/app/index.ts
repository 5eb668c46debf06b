import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, clipboard, net } from 'electron';
import type { Origin } from '#shared/commands/command.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Environment } from '#shared/snapshot/snapshot.ts';
import { pickLocale, regionOf, translator } from '#shared/i18n/translator.ts';
import type { Locale } from '#shared/i18n/translate.ts';
import { systemClock as clock } from '../clock/systemClock.ts';
import { createAway } from '../features/away/away.ts';
import { attempt } from '../core/attempt.ts';
import { createBackupScheduler } from '../features/backups/backupScheduler.ts';
import { createCore } from '../core/core.ts';
import type { Result } from '../core/result.ts';
import { takeLink } from '../features/links/takeLink.ts';
import { createHeartbeat } from '../core/heartbeat.ts';
import { createOnboarding } from '../features/onboarding/onboarding.ts';
import { createTicker } from '../core/ticker.ts';
import { followLanguage } from '../core/environment.ts';
import { StoreError } from '../core/ports.ts';
import { createApi } from '../features/api/api.ts';
import { apiPlace } from '../features/api/place.ts';
import { createLog } from '../log/log.ts';
import { createDesktop } from './desktop.ts';
import { openDoors } from './doors.ts';
import { forkBroker } from './forkBroker.ts';
import { createPrompts } from './prompts.ts';
import type { Request } from './commandLine.ts';
import { copyToken } from './copyToken.ts';
import { devServerOf } from '../desktop/windows/devServer.ts';
import { logPath } from '../desktop/errorLog.ts';
import { declarePageScheme, servePage } from '../desktop/windows/pageFiles.ts';
import { findIdle } from '../desktop/idle.ts';
import { startsHidden } from '../desktop/loginItem.ts';
import { notify } from '../desktop/notify.ts';
import { refuseToStart } from '../desktop/refuseToStart.ts';
import { allPending } from '../desktop/shortcuts.ts';
import { ownCommand } from '../desktop/ownProgram.ts';
import { startUp } from './start.ts';
import { createTheme } from '../desktop/windows/theme.ts';
import { stampOf } from '../store/backupName.ts';
import { createBackups } from '../store/backups.ts';
import { DatabaseFromNewerStint, openDatabase } from '../store/database.ts';
import type { Opened } from '../store/database.ts';
import { createStore } from '../store/store.ts';
import { watchSurroundings } from './surroundings.ts';
import { createProcessBroker } from '../features/team/processBroker.ts';
import { createTeamwork } from './teamwork.ts';
import { createWindows } from './windows.ts';

// The composition root: clock → store → core → ticker → views → lifecycle. Each part is made here, told what it needs.

const log = createLog(clock, logPath);
// A bug is logged; it must not stop a running timer behind a dialog.
for (const [event, meeting] of [
  ['uncaughtException', 'error'],
  ['unhandledRejection', 'rejection'],
] as const)
  process.on(event, (error: unknown) => {
    console.error(error);
    log.error(meeting, error);
  });

const early: Request[] = [];
let perform = (wish: Request): void => void early.push(wish);
const first = startUp(process.argv, (request) => perform(request));
if (first) {
  declarePageScheme();
  const systemLocale = pickLocale(app.getPreferredSystemLanguages());
  const path = join(app.getPath('userData'), 'stint.db');
  const opened = open(path);
  const refuse = (reason: 'newer' | Error) => refuseToStart(translator(systemLocale), path, reason);
  if ('db' in opened) void app.whenReady().then(() => whileReadable(() => run(opened, systemLocale, first), refuse));
  else void refuse(opened.reason);
}

function open(path: string): Opened | { readonly reason: 'newer' | Error } {
  try {
    return openDatabase(path, stampOf(clock.now()));
  } catch (error) {
    if (error instanceof DatabaseFromNewerStint) return { reason: 'newer' };
    return { reason: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** A database that opened can still fail to be read; nothing can be shown then. */
function whileReadable(start: () => void, refuse: (reason: Error) => Promise<void>): void | Promise<void> {
  try {
    return start();
  } catch (error) {
    if (error instanceof StoreError) return refuse(error);
    throw error;
  }
}

function run({ db, setAside }: Opened, systemLocale: Locale, request: Request): void {
  const store = createStore(db);
  // Known only once the app is ready.
  const systemRegion = app.getSystemLocale();
  const environment: Environment = {
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    locale: systemLocale,
    region: regionOf(systemLocale, systemRegion),
    shortcuts: allPending,
    command: ownCommand(),
    trayHost: null,
    senses: { idle: true, locked: true, asleep: true, switched: true },
    startsAtLogin: null,
    backupsMade: 0,
    notices: [],
    welcome: null,
    localApi: { state: 'off' },
    secrets: { password: 'none', teamKey: 'none', kept: false },
  };
  /** For what is only convenient to know again: a full disk is no reason for a window that does not close. */
  const writeValue = (key: string, value: unknown) => void attempt(() => store.writeValue(key, value));
  servePage(fileURLToPath(new URL('../renderer', import.meta.url)));
  const windows = createWindows({
    devServer: app.isPackaged ? null : devServerOf(process.env['ELECTRON_RENDERER_URL']),
    log,
    t: () => t(),
    clock,
    readValue: store.readValue,
    writeValue,
    onShow(catchUp) {
      core.refresh();
      desktop.loginItem.look();
      catchUp();
      ticker.tickNow();
    },
    onMainClose() {
      if (core.snapshot().environment.trayHost === false) return 'minimize';
      attempt(() => {
        if (store.readValue('tray.told') !== undefined) return;
        notify(t()('start.in-tray'), t()('start.in-tray-detail'));
        writeValue('tray.told', true);
      });
      return 'hide';
    },
    onMiniClose: () =>
      act({ kind: 'command', intent: { type: 'changeSettings', settings: { miniWindow: false } } }, 'window'),
    onSessionEnd: () => away.shutDown(),
  });
  const { main } = windows;
  // Early, as the page's process starts beside all that follows; what it asks for waits until this function is through.
  const loaded = main.load();

  const core = createCore(store, clock, environment);
  if (setAside !== null) core.putNotice({ code: 'database-set-aside', path: setAside });
  const backups = createBackups(store, clock, core.snapshot);
  const keeper = createBackupScheduler(core, store, backups, clock);
  const t = () => translator(core.snapshot().environment.locale);
  const explain = ({ code, params }: Rejection) => t()(`rejection.${code}`, params);
  const ticker = createTicker(clock, (now) => core.tick(now), core.look, main.isSeen);

  const isWayland = process.platform === 'linux' && process.env['XDG_SESSION_TYPE'] === 'wayland';
  const idle = findIdle(isWayland);
  const away = createAway(core, clock, async () => (await idle).read());
  const onboarding = createOnboarding(core, store, app.getVersion());
  const tell = (rejection: Rejection) => notify('Stint', explain(rejection));
  const desktop = createDesktop({
    core,
    clock,
    windows,
    isWayland,
    readValue: store.readValue,
    writeValue,
    act,
    tell,
    onboarding,
  });

  /** What a wish comes to that is about timers; null: it is about something else. */
  function carryOut(wish: Request, origin: Origin): Result | null {
    if (wish.kind === 'focus') return focus.act(wish.wish);
    if (wish.kind === 'team') return teamwork.parts.act(wish.wish);
    return wish.kind === 'command' ? core.execute({ ...wish.intent, origin }) : null;
  }

  function act(wish: Request, origin: Origin): void {
    if (wish.kind === 'usage' || wish.kind === 'stay') return;
    if (wish.kind === 'quit') return app.quit();
    if (wish.kind === 'quickStart') return windows.quickStart.show();
    if (wish.kind === 'link' && !takeLink(core, wish.intent, tell)) return;
    const outcome = carryOut(wish, origin);
    if (outcome) {
      if (!outcome.ok) tell(outcome.rejection);
      if (!outcome.ok || !outcome.reveal) return;
    }
    windows.mainView.catchUp();
    main.show();
    if (wish.kind !== 'show' && wish.kind !== 'link') windows.mainView.reveal('addField');
  }

  const { focus, reminders } = createPrompts({
    core,
    store,
    clock,
    readIdle: async () => (await idle).read(),
    t,
    showWindow: () => act({ kind: 'show' }, 'window'),
    chime: windows.mainView.chime,
  });

  const feed = createApi({ core, clock, explain, ...apiPlace(app.getPath('userData')) });

  const teamwork = createTeamwork({
    core,
    clock,
    store,
    broker: createProcessBroker(forkBroker),
    folder: app.getPath('userData'),
    isOnline: () => net.isOnline(),
    copy: (text) => void clipboard.writeText(text),
    t,
    showWindow: () => act({ kind: 'show' }, 'window'),
  });

  openDoors({
    core,
    clock,
    windows,
    desktop,
    explain,
    backups,
    backUp: keeper.make,
    team: teamwork.parts,
    doFocus: focus.act,
    welcomed: onboarding.done,
    copyToken: (access) => copyToken(core.snapshot().environment.localApi, access),
    renewToken: feed.renew,
    log,
    onRestored() {
      core.refresh();
      teamwork.restored();
    },
  });

  const onWake = () => {
    core.refresh();
    teamwork.parts.networkChanged();
    ticker.tickNow();
  };
  desktop.shortcuts.start(core.snapshot().settings);
  desktop.loginItem.start(core.snapshot().settings);
  const views = [
    followLanguage(core, systemLocale, systemRegion),
    createTheme(),
    ...windows.all.map(({ view }) => view),
    ...desktop.views,
    away,
    createHeartbeat(core, clock),
    focus,
    reminders,
    feed,
    teamwork.view,
    ticker,
  ].map(core.subscribe);
  // Last: the D-Bus client takes longer to load than the page, which nothing should hold up; nor should a backup.
  const late = loaded.then((isThere) =>
    isThere
      ? [
          core.subscribe(keeper),
          core.subscribe(windows.mini.followSetting),
          watchSurroundings({
            core,
            away,
            main,
            idleIsReliable: idle.then(({ reliable }) => reliable),
            onWake,
            onShutdown: () => app.quit(),
          }),
        ]
      : [],
  );
  app.on('activate', () => act({ kind: 'show' }, 'window'));
  // The tray keeps the app alive; a last window closing is no reason to end.
  app.on('window-all-closed', () => {});
  app.on('before-quit', () => windows.all.forEach(({ window }) => window.letGo()));
  app.on('will-quit', () => {
    void late.then((parts) => parts.forEach((part) => part.dispose()));
    for (const subscription of views) subscription.dispose();
    store.dispose();
  });

  perform = (wish) => act(wish, 'commandLine');
  // Whoever starts Stint sees it, whatever else was asked for: without a tray nothing else would show that it runs.
  const shown: Request = { kind: startsHidden() ? 'stay' : 'show' };
  for (const wish of [request, shown, ...early]) perform(wish);
}
