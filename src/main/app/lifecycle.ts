import { app } from 'electron';
import type { Feature } from '../core/feature.ts';
import type { Disposable } from '../core/ports.ts';
import { watchSystem } from '../desktop/systemEvents.ts';
import type { Base } from './base.ts';

type Parts = {
  /** The views, in the order they are shown a snapshot. */
  readonly views: readonly Feature[];
  /** Views that are loaded after the page. */
  readonly lateViews: readonly Feature[];
  readonly tickNow: () => void;
  /** Reads again from the system what other programs may have changed. */
  readonly checkLogin: () => void;
};

/** Shows snapshots to the views until Stint quits. */
export function live(base: Base, { views, lateViews, tickNow, checkLogin }: Parts): void {
  const { context, windows, loaded, idle, store } = base;
  const { core, events, perform } = context;
  events.on('shown', (catchUp) => {
    core.refresh();
    checkLogin();
    catchUp();
    tickNow();
  });
  events.prependListener('wake', core.refresh);
  events.on('wake', tickNow);
  events.on('miniClosed', () => perform({ type: 'changeSettings', settings: { miniWindow: false } }, 'system'));

  const subscriptions = views.map(core.subscribe);
  // The D-Bus client takes longer to load than the page, which nothing should delay; nor should a backup.
  const late = loaded.then((isThere): Disposable[] => {
    if (!isThere) return [];
    const watched = watchSystem(context, { window: windows.main, watchIdle: idle.watchReliability });
    return [...lateViews.map(core.subscribe), core.subscribe(idle), watched];
  });

  app.on('activate', () => perform({ type: 'showWindow' }, 'system'));
  // The tray keeps the app running after the last window is closed.
  app.on('window-all-closed', () => {});
  app.on('before-quit', windows.letGo);
  app.on('will-quit', () => {
    void late.then((parts) => parts.forEach((part) => part.dispose()));
    for (const subscription of subscriptions) subscription.dispose();
    store.dispose();
  });
}
