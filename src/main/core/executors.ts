import type { CarriedOutCommand, CommandOf } from '#shared/commands/command.ts';
import type { Origin } from '#shared/commands/origin.ts';
import type { Result } from './result.ts';

/** Types of commands that features carry out. The core itself handles the journal. */
export type FeatureCommandType = Exclude<CarriedOutCommand['type'], 'undo' | 'redo'>;

/** The functions that carry out commands of these types. */
export type Executors<Type extends FeatureCommandType = FeatureCommandType> = {
  readonly [Each in Type]: (command: CommandOf<Each>, origin: Origin) => Result;
};

/** The registered executors, by command type. */
export function createExecutors() {
  let executors: Partial<Executors> = {};
  return {
    add(more: Partial<Executors>): void {
      executors = { ...executors, ...more };
    },
    run(command: CommandOf<FeatureCommandType>, origin: Origin): Result {
      // Each function takes only commands of its type, which the union of all types cannot express.
      const execute = executors[command.type] as ((command: CarriedOutCommand, origin: Origin) => Result) | undefined;
      return execute?.(command, origin) ?? { ok: false, rejection: { code: 'command-unavailable' } };
    },
  };
}
