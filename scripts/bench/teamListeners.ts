import { fork } from 'node:child_process';
import { join } from 'node:path';

const PROCESSES = 2;

type Message = { readonly member: string; readonly at: number };

/** Members of a team in processes of their own: by Stint's channels, or as plain clients. They listen when this is done. */
export async function startListeners(url: string, team: string, key: string, count: number, way: 'plain' | 'stint') {
  const words = [url, team, key, String(count / PROCESSES), way];
  const children = Array.from({ length: PROCESSES }, () => fork(join(import.meta.dirname, 'teamMembers.ts'), words));
  /** When the last of each process had somebody's presence, ms; and who waits for that. */
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

  /** When the last of all had a member's presence, ms; each is asked for before it is said. */
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
