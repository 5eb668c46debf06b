import { homedir } from 'node:os';
import type { QueryResult } from '#shared/contract/results.ts';
import { messageOf } from '../../core/attempt.ts';
import { createResults } from '../../core/feature.ts';
import type { Context } from '../../core/feature.ts';
import { isOnPath, toolFor } from './tool.ts';
import type { Tool } from './tool.ts';

/** Installs and removes `stint` for the shells of this user. `client`: the one that came with the program. */
export function createToolDesk(
  { core, explain }: Pick<Context, 'core' | 'explain'>,
  client: string,
  tool: Tool = toolFor({ client, home: homedir() }),
) {
  const { failure } = createResults(explain);

  async function report(): Promise<void> {
    const found = await tool.look();
    const installed = found === 'installed' || found === 'outdated';
    const onPath = process.platform === 'win32' || isOnPath(tool.path);
    core.set('commandLine', { ...core.snapshot().commandLine, tool: { path: tool.path, installed, onPath } });
  }

  async function change(make: () => Promise<void>): Promise<QueryResult<null>> {
    try {
      if ((await tool.look()) === 'taken') return failure({ code: 'tool-taken', params: { path: tool.path } });
      await make();
      return { ok: true, value: null };
    } catch (error) {
      return failure({ code: 'tool-failed', params: { detail: messageOf(error) } });
    } finally {
      await report();
    }
  }

  return {
    install: () => change(tool.install),
    remove: () => change(tool.remove),
    /** An update of Stint brings its client with it. */
    async renew(): Promise<void> {
      if ((await tool.look()) === 'outdated') await tool.install();
      await report();
    },
  };
}
