import type { CommandsOf } from '#shared/commands/define.ts';
import type { teamCommands } from '#shared/commands/features.ts';

/** What a person does to the timers of the team. */
export type TeamCommand = CommandsOf<typeof teamCommands>;
