import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { RootOptions } from 'react-dom/client';
import type { PageRequests } from '#shared/contract/requests/core.ts';
import { bridge } from './bridge.ts';
import { followLeaving, noState } from './state/leaving.ts';
import type { OwnState } from './state/leaving.ts';
import { connect } from './state/snapshotStore.ts';
import './styles/tokens.css';
import './styles/base.css';
import { takeCounting, takeOver } from './takeOver.ts';
import { Boundary } from './trouble/Boundary.tsx';
import { InSomeLanguage } from './trouble/InSomeLanguage.tsx';
import { reportError } from './trouble/reportError.ts';

type Page = {
  readonly page: ReactNode;
  /** What is drawn where the page cannot be. */
  readonly trouble: (error: unknown) => ReactNode;
  /** Where the page came with its first screen: resolves once all that is drawn there is loaded. */
  readonly ready?: Promise<unknown> | null;
  /** What it keeps while it is away. */
  readonly own?: OwnState;
};

const logged: RootOptions = {
  onCaughtError: (error, { componentStack }) => reportError('drawing', error, componentStack ?? ''),
  // Only the first screen can differ from what the page draws, which then draws it anew.
  onRecoverableError: (error, { componentStack }) => reportError('drawing', error, componentStack ?? ''),
  onUncaughtError: (error, { componentStack }) => reportError('drawing', error, componentStack ?? ''),
};

/** How long the page may be busy before the first screen counts as taken over, ms. */
const LONGEST_IDLE = 500;

/** Calls `run` once all of it is on the page, and handles events. */
function Then({ run, children }: { readonly run: () => void; readonly children: ReactNode }) {
  useEffect(run, [run]);
  return children;
}

/** Starts a page: its copy of the snapshot, and what draws it. No error leaves it blank. */
export function mount({ page, trouble, ready = null, own = noState }: Page): void {
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
  const takeUp = followLeaving(bridge<keyof PageRequests>(), own);
  if (!root) return;
  const follow = () => connect(bridge<keyof PageRequests>());
  const whole = <Boundary fallback={said}>{page}</Boundary>;
  if (!ready) {
    void takeUp();
    follow();
    createRoot(root, logged).render(whole);
    return;
  }
  // What is there is only taken over as it is while nothing of it changes; parts that are loaded late come last.
  const takeOverAndFollow = () => {
    const go = async (): Promise<void> => {
      await takeUp();
      await takeOver();
      follow();
    };
    requestIdleCallback(() => void go(), { timeout: LONGEST_IDLE });
  };
  function hydrate(at: Element): void {
    takeCounting();
    hydrateRoot(at, <Then run={takeOverAndFollow}>{whole}</Then>, logged);
  }
  /** The picture goes, and the page draws itself. */
  function drawAnew(at: Element, error: unknown): void {
    reportError('rejection', error);
    takeCounting();
    at.replaceChildren();
    void takeUp();
    follow();
    createRoot(at, logged).render(<Then run={() => void takeOver()}>{whole}</Then>);
  }
  ready.then(
    () => hydrate(root),
    (error: unknown) => drawAnew(root, error),
  );
}
