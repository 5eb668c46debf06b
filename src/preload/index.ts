import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#shared/contract/bridge.ts';
import { PUSH, REQUEST } from '#shared/contract/bridge.ts';

// Two channels and no more: what a page may ask for over them is checked in main, whoever sends it.
const bridge: Bridge = {
  request: (name, ...argument) => ipcRenderer.invoke(REQUEST, name, ...argument),
  on(name, listener) {
    const handle = (_event: unknown, pushed: unknown, argument: unknown): void => {
      if (pushed === name) (listener as (argument: unknown) => void)(argument);
    };
    ipcRenderer.on(PUSH, handle);
    return () => void ipcRenderer.off(PUSH, handle);
  },
};

contextBridge.exposeInMainWorld('stint', bridge);
