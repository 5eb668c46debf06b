import type { PushName, Pushes, RequestName, Requests } from './channels.ts';

/** All the page can reach of the rest of the app: `window.stint`. */
export type Bridge = {
  request<Name extends RequestName>(
    name: Name,
    ...argument: Parameters<Requests[Name]>
  ): Promise<ReturnType<Requests[Name]>>;
  /** Answers a function that stops listening. */
  on<Name extends PushName>(name: Name, listener: Pushes[Name]): () => void;
};
