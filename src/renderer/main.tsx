import { App } from './App.tsx';
import { bridge } from './bridge.ts';
import { chime } from './features/focus/chime.ts';
import { mount } from './mount.tsx';
import { reportNetwork } from './state/network.ts';
import { focusRegion } from './state/focusManager.ts';
import { ui } from './state/ui.ts';
import { windowState } from './state/windowState.ts';
import { PageTrouble } from './trouble/PageTrouble.tsx';

mount({ page: <App />, trouble: (error) => <PageTrouble error={error} />, own: windowState });
bridge().on('chime', chime);
bridge().on('reveal', (what) =>
  what === 'settings' ? ui.open({ kind: 'settings', page: 'general' }) : focusRegion('add'),
);
reportNetwork(bridge());
