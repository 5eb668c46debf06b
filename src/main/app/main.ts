import { startsHidden } from '../desktop/startsHidden.ts';
import { servePages } from '../desktop/windows/pageFiles.ts';
import { parseCommandLine, showWindow } from './commandLine.ts';
import type { Words } from './commandLine.ts';
import { compose } from './compose.ts';
import type { Early } from './early.ts';
import { systemLocale } from './environment.ts';
import type { Ground } from './ground.ts';
import { openData } from './openData.ts';
import { endUnread, startUp } from './start.ts';
import { takeRequest } from './takeRequest.ts';
import { runWordsAlone } from './wordsAlone.ts';

/** Starts Stint, or passes on to the one that is running what it was started for. Call it before Electron is ready. */
export function start(ground: Ground): void {
  const { clock, log, screens } = ground;
  const alone = takeRequest(process.env);
  if (alone === 'unreadable') return endUnread();
  if (alone) return runWordsAlone(alone, clock, log);
  const early: Words[] = [];
  let carryOut = (words: Words): void => void early.push(words);
  const first = startUp(process.argv, (words) => carryOut(words));
  if (!first) return;
  const locale = systemLocale();
  openData(clock, locale, (opened) => {
    servePages({ first: screens.page, onServed: screens.onServed });
    carryOut = compose(opened, ground, locale, null);
    // Starting Stint always shows it: without a tray, nothing else would show that it is running.
    const shown: Words = startsHidden() ? { kind: 'stay' } : showWindow;
    for (const words of [first, shown, ...early]) carryOut(words);
  });
}

/** Loads and connects everything behind the window that was made first. */
export function startBehind(early: Early, ground: Ground): void {
  const locale = systemLocale();
  openData(ground.clock, locale, (opened) => {
    const carryOut = compose(opened, ground, locale, early);
    early.takeWords((typed) => carryOut(parseCommandLine(typed)));
    early.finish();
  });
}
