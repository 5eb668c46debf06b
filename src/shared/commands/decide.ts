import { decidedCommands } from './command.ts';
import type { DecidedCommand } from './command.ts';
import type { Decision } from './decision.ts';
import type { Given } from './define.ts';

/**
 * What a command comes to. Pure and total: expected failures are values, and every way to ask comes through here, so they
 * cannot disagree.
 */
export function decide(given: Given, command: DecidedCommand): Decision {
  // Each command is decided by the entry of its type, which takes just its fields; the union over all cannot say so.
  const { decide: decideOne } = decidedCommands[command.type] as {
    decide: (given: Given, command: DecidedCommand) => Decision;
  };
  return decideOne(given, command);
}
