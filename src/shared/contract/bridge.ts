import type { Patch } from '../snapshot/patch.ts';
import type { Tick } from '../snapshot/snapshot.ts';
import type { Requests } from './pages.ts';
import type { Reveal } from './results.ts';

/** Messages from main to a page. */
export type Pushes = {
  'snapshot:patch': (patch: Patch) => void;
  tick: (tick: Tick) => void;
  reveal: (reveal: Reveal) => void;
  /** Plays the sound for the end of a phase. */
  chime: () => void;
  /** The window has been hidden for a while: the page answers by `page:leave`. */
  leave: () => void;
};

export type PushName = keyof Pushes;

/** The two IPC channels: `request` with the name and arguments of a request, `push` with those of a push. */
export const REQUEST = 'request';
export const PUSH = 'push';

/** All that a page can access of the app: `window.stint`. `May`: the requests it may send. */
export type Bridge<May extends keyof Requests = keyof Requests> = {
  request<Name extends May>(name: Name, ...argument: Parameters<Requests[Name]>): Promise<ReturnType<Requests[Name]>>;
  /** Returns a function that stops listening. */
  on<Name extends PushName>(name: Name, listener: Pushes[Name]): () => void;
};
