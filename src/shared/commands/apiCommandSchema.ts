import type { z } from 'zod';
import { commands } from './command.ts';
import type { Command, CommandType } from './command.ts';
import { schemaOf } from './define.ts';
import { mayExecute } from './facts.ts';
import { isAnyones } from './settingRights.ts';
import { settingNames } from '../settings/index.ts';
import { someSettings } from '../settings/schema.ts';

const isOpen = ([type]: [string, unknown]): boolean => mayExecute(type as CommandType, 'api');

/** The schema that the local API publishes: the commands it accepts, with the settings that any program may change. */
export const apiCommandSchema: z.ZodType<Command> = schemaOf({
  ...Object.fromEntries(Object.entries(commands).filter(isOpen)),
  changeSettings: {
    fields: { ...commands.changeSettings.fields, settings: someSettings(settingNames.filter(isAnyones)) },
  },
}) as never;
