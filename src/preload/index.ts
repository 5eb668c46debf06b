import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#shared/contract/bridge.ts';
import { isPushName, isRequestName } from '#shared/contract/channels.ts';

// The names are checked here because a page that was taken over does not care for types.
const bridge: Bridge = {
  request(name, ...argument) {
    if (!isRequestName(name)) throw new Error(`Unknown request: ${String(name)}`);
    return ipcRenderer.invoke(name, ...argument);
  },
  on(name, listener) {
    if (!isPushName(name)) throw new Error(`Unknown push: ${String(name)}`);
    const handle = (_event: unknown, argument: unknown) => (listener as (argument: unknown) => void)(argument);
    ipcRenderer.on(name, handle);
    return () => void ipcRenderer.off(name, handle);
  },
};

contextBridge.exposeInMainWorld('stint', bridge);
