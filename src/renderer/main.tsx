import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { bridge } from './bridge.ts';
import { connect } from './state/mirror.ts';
import { ui } from './state/ui.ts';
import './styles/tokens.css';
import './styles/base.css';

connect(bridge());
bridge().on('reveal', () => ui.askForTask());
const root = document.querySelector('#root');
if (root) createRoot(root).render(<App />);
