import { App } from './App.tsx';
import { bridge } from './bridge.ts';
import { chime } from './features/focus/chime.ts';
import { mount } from './mount.tsx';
import { followNetwork } from './state/network.ts';
import { ui } from './state/ui.ts';

bridge().on('chime', chime);
bridge().on('reveal', () => ui.askForTask());
followNetwork(bridge());
mount(<App />);
