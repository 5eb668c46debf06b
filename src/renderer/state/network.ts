import type { Bridge } from '#shared/contract/bridge.ts';
import { useSnapshotStore } from './snapshotStore.ts';

/**
 * Reports network changes to main, since only pages receive them; nothing is reported without a team. Returns a
 * function that stops this.
 */
export function reportNetwork(bridge: Bridge<'network:changed'>): () => void {
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
