import { z } from 'zod';
import type { Intent } from '../domain/command.ts';
import type { Settings } from '../domain/settings.ts';
import type { RequestName, Requests } from './channels.ts';

/** Nothing longer than this is looked at: far above any title, far below what could hurt. */
const TEXT_MAX = 100_000;
const TITLES_MAX = 10_000;

const taskId = z.int().positive();
const text = z.string().max(TEXT_MAX);
const accelerator = z.string().min(1).max(100).nullable();

export const settingsSchema: z.ZodObject<{ [Key in keyof Settings]: z.ZodType<Settings[Key]> }> = z.strictObject({
  severalAtOnce: z.boolean(),
  shortcut: accelerator,
  language: z.enum(['system', 'en', 'ru']),
});

/** The shortcut is changed by its own request, which tries it first. */
const changeableSettings = z.strictObject({
  severalAtOnce: z.boolean().exactOptional(),
  language: z.enum(['system', 'en', 'ru']).exactOptional(),
});

export const intentSchema: z.ZodType<Intent> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('addTasks'), titles: z.array(text).min(1).max(TITLES_MAX) }),
  z.strictObject({ type: z.literal('renameTask'), taskId, title: text }),
  z.strictObject({ type: z.literal('moveTask'), taskId, before: taskId.nullable() }),
  z.strictObject({ type: z.literal('completeTask'), taskId }),
  z.strictObject({ type: z.literal('reopenTask'), taskId }),
  z.strictObject({ type: z.literal('deleteTask'), taskId }),
  z.strictObject({ type: z.literal('startTimer'), taskId }),
  z.strictObject({ type: z.literal('startTitle'), title: text }),
  z.strictObject({ type: z.literal('pauseTimer'), taskId }),
  z.strictObject({ type: z.literal('stopTimers') }),
  z.strictObject({ type: z.literal('toggleTimer') }),
  z.strictObject({ type: z.literal('changeSettings'), settings: changeableSettings }),
  z.strictObject({ type: z.literal('undo') }),
  z.strictObject({ type: z.literal('redo') }),
]);

const noticeIndex = z.int().nonnegative();

/** The arguments of every request; one is missing or wrong: it does not compile. */
export const requestSchemas: { readonly [Name in RequestName]: z.ZodType<Parameters<Requests[Name]>> } = {
  'snapshot:get': z.tuple([]),
  'command:execute': z.tuple([intentSchema]),
  'shortcut:change': z.tuple([accelerator]),
  'shortcut:record': z.tuple([z.boolean()]),
  'notice:dismiss': z.tuple([noticeIndex]),
  'notice:openFolder': z.tuple([noticeIndex]),
};
