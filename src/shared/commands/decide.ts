import { decidedCommands } from './command.ts';
import type { DecidedCommand } from './command.ts';
import type { Decision } from './decision.ts';
import { refuseBilled } from './billedLock.ts';
import type { Given } from './define.ts';

/** Decides a command. Pure and total: expected failures are values. All origins use it, so they cannot disagree. */
export function decide(given: Given, command: DecidedCommand): Decision {
  // Each function takes only the fields of its command, which the union of all types cannot express.
  const { decide: decideOne } = decidedCommands[command.type] as {
    decide: (given: Given, command: DecidedCommand) => Decision;
  };
  const decision = decideOne(given, command);
  // Nobody can be asked when Stint itself ends an entry.
  const isAgreed = given.origin === 'system' || ('billed' in command && command.billed);
  if (!decision.ok || isAgreed) return decision;
  const rejection = refuseBilled(decision.changes, given);
  return rejection ? { ok: false, rejection } : decision;
}
