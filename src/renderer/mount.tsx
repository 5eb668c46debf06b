import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { RootOptions } from 'react-dom/client';
import type { PageRequests } from '#shared/contract/requests/core.ts';
import { bridge } from './bridge.ts';
import { connect } from './state/snapshotStore.ts';
import './styles/tokens.css';
import './styles/base.css';
import { Boundary } from './trouble/Boundary.tsx';
import { InSomeLanguage } from './trouble/InSomeLanguage.tsx';
import { reportError } from './trouble/reportError.ts';

type Page = {
  readonly page: ReactNode;
  /** What is drawn where the page cannot be. */
  readonly trouble: (error: unknown) => ReactNode;
};

const logged: RootOptions = {
  onCaughtError: (error, { componentStack }) => reportError('drawing', error, componentStack ?? ''),
  onUncaughtError: (error, { componentStack }) => reportError('drawing', error, componentStack ?? ''),
};

/** Starts a page: its copy of the snapshot, and what draws it. No error leaves it blank. */
export function mount({ page, trouble }: Page): void {
  const said = (error: unknown) => <InSomeLanguage>{trouble(error)}</InSomeLanguage>;
  const root = document.querySelector('#root');
  /** Draws the trouble where nothing is drawn yet. */
  function draw(error: unknown): void {
    if (root?.childElementCount === 0 && error != null)
      createRoot(document.body.appendChild(document.createElement('div')), logged).render(said(error));
  }
  window.addEventListener('error', ({ error }) => {
    // What has no error is a warning of the engine.
    if (error == null) return;
    reportError('error', error);
    draw(error);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => {
    reportError('rejection', reason);
    draw(reason);
  });
  connect(bridge<keyof PageRequests>());
  if (root) createRoot(root, logged).render(<Boundary fallback={said}>{page}</Boundary>);
}
