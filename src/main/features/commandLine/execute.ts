import { z } from 'zod';
import type { Ask } from '#shared/commandLine/ask.ts';
import type { Problem } from '#shared/commandLine/problem.ts';
import { commandSchema } from '#shared/commands/commandSchema.ts';
import type { Command } from '#shared/commands/command.ts';
import { cleanLine } from '#shared/model/cleanText.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import { describeStep } from '#shared/snapshot/describeStep.ts';
import { resolveAsk } from '../../core/resolveAsk.ts';
import { printStatus } from './answer.ts';
import type { Running } from './running.ts';
import type { Terminal } from './terminal.ts';

/** A command was not executed, and why. */
export class Refused extends Error {
  override name = 'Refused';
  readonly rejection: Rejection;

  constructor(rejection: Rejection) {
    super(rejection.code);
    this.rejection = rejection;
  }
}

/**
 * Executes what was asked for, and prints the result. Returns null, or why it came to no command.
 * @throws Refused, StoreError
 */
export async function execute(ask: Ask, running: Running, terminal: Terminal): Promise<Problem | null> {
  const { t, region, print } = terminal;
  const resolved = resolveAsk(ask, running.core, running.clock);
  if (!resolved.ok) return resolved.problem;
  const { command, says } = resolved;
  const step = says === 'step' ? nextStep(command, running) : null;
  run(command, running);
  if (typeof says === 'function') await print(`${says({ t, region })}\n`);
  else if (step) await print(`${cleanLine(t(`toast.${step.type}`, { what: describeStep(step.step, t) }))}\n`);
  // That nothing is running is no failure of what was done.
  else if (says === 'status') await printStatus(running.state(), { as: 'text' }, terminal);
  return null;
}

/** The step that a command would undo or redo; null: there is none. */
function nextStep({ type }: Command, { core }: Running) {
  if (type !== 'undo' && type !== 'redo') return null;
  const step = core.snapshot()[type];
  return step && { type, step };
}

/** @throws Refused */
function run(command: Command, { core }: Running): void {
  // Words can be longer than what is stored.
  const parsed = commandSchema.safeParse(command);
  if (!parsed.success) throw new Refused({ code: 'bad-request', params: { detail: z.prettifyError(parsed.error) } });
  const result = core.execute(parsed.data, 'commandLine');
  if (!result.ok) throw new Refused(result.rejection);
}
