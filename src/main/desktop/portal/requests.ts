import type { Bus, Target } from '../bus.ts';

export const PORTAL = {
  destination: 'org.freedesktop.portal.Desktop',
  path: '/org/freedesktop/portal/desktop',
} as const;

const REQUEST = 'org.freedesktop.portal.Request';

/** How a request ended: 0 done, 1 the person said no, others: it ended in another way; and what it came to. */
export type Response = {
  readonly code: number;
  readonly results: Readonly<Record<string, { readonly value: unknown }>>;
};

type Waiting = { readonly resolve: (response: Response) => void; readonly reject: (reason: Error) => void };

/**
 * Calls methods of the portal that answer later, by a signal of an object of their own. Its path is known beforehand: the
 * answer can come before the call returns.
 */
export async function createRequests(bus: Bus) {
  const waiting = new Map<string, Waiting>();
  const folder = `${PORTAL.path}/request/${bus.name.slice(1).replaceAll('.', '_')}`;
  let count = 0;

  await bus.listen(`type='signal',sender='${PORTAL.destination}',interface='${REQUEST}'`, (message) => {
    if (message.interface !== REQUEST || message.member !== 'Response') return;
    const [code, results] = message.body as [number, Response['results']];
    waiting.get(message.path)?.resolve({ code, results });
    waiting.delete(message.path);
  });

  return {
    /** Calls a method, and waits for its answer: as long as the person takes. `body`: the arguments, with the token. */
    ask(target: Target, signature: string, body: (token: unknown) => readonly unknown[]): Promise<Response> {
      const token = `stint${++count}`;
      const path = `${folder}/${token}`;
      return new Promise((resolve, reject) => {
        waiting.set(path, { resolve, reject });
        bus.callWith(target, signature, body(bus.text(token))).catch((error: Error) => {
          waiting.delete(path);
          reject(error);
        });
      });
    },
    /** Waits for no answer any more, and closes what asks the person. */
    abandon(): void {
      for (const [path, { reject }] of waiting) {
        void bus.call({ ...PORTAL, path, interface: REQUEST, member: 'Close' }).catch(() => {});
        reject(new Error('abandoned'));
      }
      waiting.clear();
    },
  };
}
