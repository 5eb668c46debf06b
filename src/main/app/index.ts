import { app } from 'electron';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { systemClock as clock } from '../clock/systemClock.ts';
import { logPath } from '../desktop/errorLog.ts';
import { holdRequests } from '../ipc/heldRequests.ts';
import { createLog } from '../log/log.ts';
import { isPlainStart, openEarly } from './early.ts';
import { createFirstScreens } from './firstScreen.ts';
import type { Ground } from './ground.ts';

// What an installed app prints can end in the system's journal, and messages quote titles.
const log = createLog(clock, logPath, app.isPackaged ? undefined : console.error);
// A bug is logged. It must not stop a running timer behind a dialog.
for (const [event, kind] of [
  ['uncaughtException', 'error'],
  ['unhandledRejection', 'rejection'],
] as const)
  process.on(event, (error: unknown) => log.error(kind, error));

// Warnings of Node are for those who develop Stint.
if (app.isPackaged) process.removeAllListeners('warning');

// Windows check no spelling; Chromium would still download a dictionary for them.
app.on('session-created', (session) => session.setSpellCheckerLanguages([]));

// By it a Linux desktop knows which windows and requests are Stint's.
app.setDesktopName(`${APPLICATION_ID}.desktop`);

const requests = holdRequests();
const screens = createFirstScreens(clock, (error) => log.error('error', error));
const ground: Ground = { clock, log, requests, screens };
const early = isPlainStart(process.argv, process.env) ? openEarly(screens) : null;
if (early === null) {
  // Electron is not ready before this is loaded, so it can still be told what it has to know.
  const { start } = await import('./main.ts');
  start(ground);
} else if (early !== 'ended') {
  const follow = async (): Promise<void> => {
    const opened = await early;
    const { startBehind } = await import('./main.ts');
    startBehind(opened, ground);
  };
  void follow();
}
