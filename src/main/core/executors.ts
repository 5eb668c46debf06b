import type { CarriedOutCommand, CommandOf } from '#shared/commands/command.ts';
import type { Origin } from '#shared/commands/origin.ts';
import type { Result } from './result.ts';

/** Types of the commands that features carry out; the journal is played by the core. */
export type FeatureCommandType = Exclude<CarriedOutCommand['type'], 'undo' | 'redo'>;

/** What carries out commands of these types, and says what came of it. */
export type Executors<Type extends FeatureCommandType = FeatureCommandType> = {
  readonly [Each in Type]: (command: CommandOf<Each>, origin: Origin) => Result;
};

/** The features that carry out commands, by type. */
export function createExecutors() {
  let executors: Partial<Executors> = {};
  return {
    add(more: Partial<Executors>): void {
      executors = { ...executors, ...more };
    },
    run(command: CommandOf<FeatureCommandType>, origin: Origin): Result {
      // The function of a type takes just its command; the union over all cannot say so.
      const execute = executors[command.type] as ((command: CarriedOutCommand, origin: Origin) => Result) | undefined;
      return execute?.(command, origin) ?? { ok: false, rejection: { code: 'command-unavailable' } };
    },
  };
}
