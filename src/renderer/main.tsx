import { App } from './App.tsx';
import { bridge } from './bridge.ts';
import { mount } from './mount.tsx';
import { ui } from './state/ui.ts';

bridge().on('reveal', () => ui.askForTask());
mount(<App />);
