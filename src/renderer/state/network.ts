import type { Bridge } from '#shared/contract/bridge.ts';
import { useMirror } from './mirror.ts';

/**
 * Tells main when the system has a network again, or none any more: only a page can hear of it. Nobody is told while
 * there is no team. Answers how to stop.
 */
export function followNetwork(bridge: Bridge): () => void {
  let isOn = false;
  const tell = () => {
    if (isOn) void bridge.request('network:changed', navigator.onLine);
  };
  const stop = useMirror.subscribe(({ snapshot }) => {
    const wasOn = isOn;
    isOn = snapshot?.settings.team ?? false;
    if (isOn && !wasOn) tell();
  });
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    stop();
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}
