import { fork } from 'node:child_process';
import { join } from 'node:path';

const PROCESSES = 2;

type Message = { readonly member: string; readonly at: number };

/**
 * Starts members of a team in separate processes, with Stint's channels or as plain clients. Resolves when they listen.
 */
export async function startListeners(url: string, team: string, key: string, count: number, way: 'plain' | 'stint') {
  const words = [url, team, key, String(count / PROCESSES), way];
  const children = Array.from({ length: PROCESSES }, () => fork(join(import.meta.dirname, 'teamMembers.ts'), words));
  /** When the last member of each process received somebody's presence, ms; and who waits for it. */
  const moments = new Map<string, number[]>();
  const waiting = new Map<string, (at: number) => void>();
  const cutOff = (): never => {
    throw new Error('The members were cut off.');
  };

  function hear({ member, at }: Message): void {
    const all = [...(moments.get(member) ?? []), at];
    moments.set(member, all);
    if (all.length === PROCESSES) waiting.get(member)?.(Math.max(...all));
  }

  /** When the last member received a member's presence, ms. Call before it is sent. */
  const have = (member: string): Promise<number> => new Promise((resolve) => void waiting.set(member, resolve));

  for (const child of children) child.on('message', (message) => hear(message as Message)).on('exit', cutOff);
  await have('ready');
  return {
    have,
    end(): void {
      for (const child of children) child.off('exit', cutOff).disconnect();
    },
  };
}
