import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#shared/contract/bridge.ts';
import { PUSH, REQUEST } from '#shared/contract/bridge.ts';

// Only two channels: main checks what a page may request, whoever sends it.
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
