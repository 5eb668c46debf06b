import { app } from 'electron';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { systemClock as clock } from '../clock/systemClock.ts';
import { logPath } from '../desktop/errorLog.ts';
import { declarePageScheme } from '../desktop/windows/pageFiles.ts';
import { createLog } from '../log/log.ts';
import { showWindow } from './commandLine.ts';
import type { Words } from './commandLine.ts';
import { compose } from './compose.ts';
import { systemLocale } from './environment.ts';
import { openData } from './openData.ts';
import { startsHidden } from '../desktop/loginItem.ts';
import { endUnread, startUp } from './start.ts';
import { takeRequest } from './takeRequest.ts';
import { runWordsAlone } from './wordsAlone.ts';

// What an installed app prints can end in the system's journal, and messages quote titles.
const log = createLog(clock, logPath, app.isPackaged ? undefined : console.error);
// A bug is logged. It must not stop a running timer behind a dialog.
for (const [event, kind] of [
  ['uncaughtException', 'error'],
  ['unhandledRejection', 'rejection'],
] as const)
  process.on(event, (error: unknown) => log.error(kind, error));

// Windows check no spelling; Chromium would still download a dictionary for them.
app.on('session-created', (session) => session.setSpellCheckerLanguages([]));

// By it a Linux desktop knows which windows and requests are Stint's.
app.setDesktopName(`${APPLICATION_ID}.desktop`);

/** Starts Stint, or passes on to the one that is running what it was started for. */
function start(): void {
  const early: Words[] = [];
  let carryOut = (words: Words): void => void early.push(words);
  const first = startUp(process.argv, (words) => carryOut(words));
  if (!first) return;
  declarePageScheme();
  const locale = systemLocale();
  openData(clock, locale, (opened) => {
    carryOut = compose(opened, clock, log, locale);
    // Starting Stint always shows it: without a tray, nothing else would show that it is running.
    const shown: Words = startsHidden() ? { kind: 'stay' } : showWindow;
    for (const words of [first, shown, ...early]) carryOut(words);
  });
}

const alone = takeRequest(process.env);
if (alone === 'unreadable') endUnread();
else if (alone) runWordsAlone(alone, clock, log);
else start();
