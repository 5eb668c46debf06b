import type { z } from 'zod';
import { commands } from './command.ts';
import type { Command } from './command.ts';
import { schemaOf } from './define.ts';

/** The schema of all commands, which validates them wherever they come in. */
export const commandSchema: z.ZodType<Command> = schemaOf(commands);
