import { App } from './App.tsx';
import { bridge } from './bridge.ts';
import { chime } from './features/focus/chime.ts';
import { mount } from './mount.tsx';
import { ui } from './state/ui.ts';

bridge().on('chime', chime);
bridge().on('reveal', () => ui.askForTask());
mount(<App />);
