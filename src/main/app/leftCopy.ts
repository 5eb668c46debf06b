import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { installation } from '../desktop/ownProgram.ts';

/** Removes the `stint` of a Stint that a package replaced, once its program is gone. @throws errors of the system */
export async function removeLeftCopy(program: string): Promise<void> {
  const { client } = installation;
  if (client === null || existsSync(program)) return;
  const { removeCopy } = await import('../features/commandLine/tool.ts');
  await removeCopy({ client, home: homedir() });
}
