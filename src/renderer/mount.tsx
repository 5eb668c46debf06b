import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from './bridge.ts';
import { connect } from './state/mirror.ts';
import './styles/tokens.css';
import './styles/base.css';

/** Starts a page: the mirror of what main knows, and what draws it. */
export function mount(page: ReactNode): void {
  connect(bridge());
  const root = document.querySelector('#root');
  if (root) createRoot(root).render(page);
}
