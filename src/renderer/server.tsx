import { renderToString } from 'react-dom/server';
import type { Start } from '#shared/snapshot/start.ts';
import { App } from './App.tsx';
import { loadFirstParts } from './firstParts.ts';
import { startFrom } from './state/start.ts';
import { speakAtStart } from './state/useTranslate.ts';

/** Draws the first screen of the main window as HTML, in main; the page takes it over as it is. Call it once. */
export async function drawFirstScreen(start: Start): Promise<string> {
  startFrom(start);
  await Promise.all([loadFirstParts(start), speakAtStart()]);
  // The policy of the page forbids styles in HTML; its first script sets them.
  return renderToString(<App />).replaceAll(' style="', ' data-style="');
}
