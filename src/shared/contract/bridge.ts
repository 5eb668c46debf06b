import type { PushName, Pushes, RequestName, Requests } from './channels.ts';

/** All the page can reach of the rest of the app: `window.stint`. `May`: what it may ask for. */
export type Bridge<May extends RequestName = RequestName> = {
  request<Name extends May>(name: Name, ...argument: Parameters<Requests[Name]>): Promise<ReturnType<Requests[Name]>>;
  /** Answers a function that stops listening. */
  on<Name extends PushName>(name: Name, listener: Pushes[Name]): () => void;
};
