import { readStart } from '#shared/snapshot/start.ts';
import { App } from './App.tsx';
import { bridge } from './bridge.ts';
import { chime } from './features/focus/chime.ts';
import { loadFirstParts } from './firstParts.ts';
import { mount } from './mount.tsx';
import { reportNetwork } from './state/network.ts';
import { focusRegion } from './state/focusManager.ts';
import { startFrom } from './state/start.ts';
import { ui } from './state/ui.ts';
import { windowState } from './state/windowState.ts';
import { speakAtStart } from './state/useTranslate.ts';
import { PageTrouble } from './trouble/PageTrouble.tsx';

/** Reads what the first screen was drawn from, and loads what it shows; null if the page came without one. */
function prepareTakingOver(): Promise<unknown> | null {
  const text = document.querySelector('#start')?.textContent;
  if (!text) return null;
  const prepare = async (): Promise<void> => {
    const start = readStart(text);
    startFrom(start);
    await Promise.all([loadFirstParts(start), speakAtStart()]);
  };
  return prepare();
}

mount({
  page: <App />,
  trouble: (error) => <PageTrouble error={error} />,
  ready: prepareTakingOver(),
  own: windowState,
});
bridge().on('chime', chime);
bridge().on('reveal', (what) =>
  what === 'settings' ? ui.open({ kind: 'settings', page: 'general' }) : focusRegion('add'),
);
reportNetwork(bridge());
