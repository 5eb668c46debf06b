import { app } from 'electron';
import { pickLocale } from '#shared/i18n/translator.ts';
import { systemClock as clock } from '../clock/systemClock.ts';
import { logPath } from '../desktop/errorLog.ts';
import { declarePageScheme } from '../desktop/windows/pageFiles.ts';
import { createLog } from '../log/log.ts';
import { showWindow } from './commandLine.ts';
import type { Words } from './commandLine.ts';
import { compose } from './compose.ts';
import { runJobsAlone } from './jobsAlone.ts';
import { openData } from './openData.ts';
import { startsHidden } from '../desktop/loginItem.ts';
import { startUp } from './start.ts';

// What an installed app prints can end in the system's journal, and messages quote titles.
const log = createLog(clock, logPath, app.isPackaged ? undefined : console.error);
// A bug is logged. It must not stop a running timer behind a dialog.
for (const [event, kind] of [
  ['uncaughtException', 'error'],
  ['unhandledRejection', 'rejection'],
] as const)
  process.on(event, (error: unknown) => log.error(kind, error));

const early: Words[] = [];
let carryOut = (words: Words, _typed: readonly string[]): void => void early.push(words);
const first = startUp(process.argv, (...asked) => carryOut(...asked));
if (first) {
  declarePageScheme();
  const locale = pickLocale(app.getPreferredSystemLanguages());
  if (first.kind === 'job') carryOut = runJobsAlone(first.address, clock, log, locale);
  else
    openData(clock, locale, (opened) => {
      const composed = compose(opened, clock, log, locale);
      carryOut = composed;
      // Starting Stint always shows it: without a tray, nothing else would show that it is running.
      const shown: Words = startsHidden() ? { kind: 'stay' } : showWindow;
      for (const words of [first, shown, ...early]) composed(words);
    });
}
