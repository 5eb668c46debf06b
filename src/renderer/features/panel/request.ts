import type { PageRequests } from '#shared/contract/pages.ts';
import type { CommandResult } from '#shared/contract/results.ts';
import type { Command } from '#shared/commands/command.ts';
import { bridge } from '../../bridge.ts';

/** The way to main, for what the panel may ask. */
export const panelBridge = () => bridge<keyof PageRequests['panel']>();

export const close = () => panelBridge().request('window:close');

export const execute = (command: Command): Promise<CommandResult> => panelBridge().request('command:execute', command);

/** Sends a command; returns why it failed, null if it did not. */
export async function send(command: Command): Promise<string | null> {
  const answer = await execute(command);
  return answer.ok ? null : answer.message;
}
