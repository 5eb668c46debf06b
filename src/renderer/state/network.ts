import type { Bridge } from '#shared/contract/bridge.ts';
import { useSnapshotStore } from './snapshotStore.ts';

/**
 * Tells main when the system has a network again, or none any more: only a page can hear of it. Nobody is told while
 * there is no team. Answers how to stop.
 */
export function followNetwork(bridge: Bridge<'network:changed'>): () => void {
  const tell = () => {
    if (useSnapshotStore.getState().snapshot?.settings.team) void bridge.request('network:changed');
  };
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}
