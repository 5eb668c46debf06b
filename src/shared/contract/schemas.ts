import { z } from 'zod';
import type { Intent } from '../commands/command.ts';
import { colours } from '../model/project.ts';
import { globalShortcuts } from '../settings/shortcuts.ts';
import type { Settings } from '../settings/index.ts';
import { ERROR_CODE, ERROR_NAME, FRAME, FRAMES_MAX } from '../format/errorReport.ts';
import { isOpenable } from '../parse/openable.ts';
import { teamFiles } from './channels.ts';
import { settings, settingNames } from '../settings/index.ts';
import { accelerator } from '../settings/kind.ts';
import { schemaOf, someSettings } from '../settings/schema.ts';
import type { RequestName, Requests } from './channels.ts';
import { teamIdSchema } from './team.ts';

/** Nothing longer than this is looked at: far above any title, far below what could hurt. */
const TEXT_MAX = 100_000;
const TASKS_MAX = 10_000;

const text = z.string().max(TEXT_MAX);
const id = z.int().positive();
const taskId = id;
/** ms UTC, from 1970 to 2100. */
const instant = z.int().min(0).max(4_102_444_800_000);
const consent = { overlaps: z.enum(['trim', 'allow']).exactOptional(), long: z.literal(true).exactOptional() };

const awayAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({ kind: z.literal('subtract') }),
  z.strictObject({ kind: z.literal('stop') }),
  z.strictObject({ kind: z.literal('give'), title: text }),
  z.strictObject({ kind: z.literal('split') }),
]);

const details = {
  tags: z.array(text).max(100),
  estimate: z.int().nullable(),
  due: text.nullable(),
};

const draft = {
  title: text,
  project: text.exactOptional(),
  tags: details.tags.exactOptional(),
  estimate: details.estimate.exactOptional(),
  due: details.due.exactOptional(),
};

const taskFields = z.strictObject({
  title: text.exactOptional(),
  project: text.nullable().exactOptional(),
  notes: text.exactOptional(),
  tags: details.tags.exactOptional(),
  estimate: details.estimate.exactOptional(),
  due: details.due.exactOptional(),
});

type Asked = Exclude<Intent, { type: 'leave' }>;

const intentsWith = (changed: z.ZodType<Partial<Settings>>): z.ZodType<Asked> =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('addTasks'), tasks: z.array(z.strictObject(draft)).min(1).max(TASKS_MAX) }),
    z.strictObject({ type: z.literal('changeTask'), taskId, fields: taskFields }),
    z.strictObject({ type: z.literal('addProject'), name: text }),
    z.strictObject({
      type: z.literal('changeProject'),
      projectId: id,
      fields: z.strictObject({
        name: text.exactOptional(),
        client: text.exactOptional(),
        colour: z.enum(colours).exactOptional(),
        archived: z.boolean().exactOptional(),
      }),
    }),
    z.strictObject({ type: z.literal('deleteProject'), projectId: id }),
    z.strictObject({ type: z.literal('renameTask'), taskId, title: text }),
    z.strictObject({ type: z.literal('moveTask'), taskId, before: taskId.nullable() }),
    z.strictObject({ type: z.literal('completeTask'), taskId }),
    z.strictObject({ type: z.literal('reopenTask'), taskId }),
    z.strictObject({ type: z.literal('deleteTask'), taskId }),
    z.strictObject({ type: z.literal('startTimer'), taskId }),
    z.strictObject({ type: z.literal('startTitle'), ...draft }),
    z.strictObject({ type: z.literal('pauseTimer'), taskId }),
    z.strictObject({ type: z.literal('stopTimers') }),
    z.strictObject({ type: z.literal('toggleTimer') }),
    z.strictObject({ type: z.literal('resumeLast') }),
    z.strictObject({ type: z.literal('changeSettings'), settings: changed, goesOn: taskId.exactOptional() }),
    z.strictObject({ type: z.literal('setNeverAsk'), taskId, neverAsk: z.boolean() }),
    z.strictObject({
      type: z.literal('addEntry'),
      taskId,
      startedAt: instant,
      endedAt: instant,
      note: text,
      ...consent,
    }),
    z.strictObject({
      type: z.literal('changeEntry'),
      entryId: id,
      fields: z.strictObject({
        taskId: taskId.exactOptional(),
        startedAt: instant.exactOptional(),
        endedAt: instant.exactOptional(),
        note: text.exactOptional(),
      }),
      ...consent,
    }),
    z.strictObject({ type: z.literal('splitEntry'), entryId: id, at: instant }),
    z.strictObject({ type: z.literal('mergeEntries'), entryId: id, other: id, ...consent }),
    z.strictObject({ type: z.literal('deleteEntry'), entryId: id }),
    z.strictObject({ type: z.literal('continueEntry'), entryId: id, ...consent }),
    z.strictObject({ type: z.literal('startAtLastEnd'), entryId: id, ...consent }),
    z.strictObject({ type: z.literal('answerAway'), questionId: id, answer: awayAnswer }),
    z.strictObject({ type: z.literal('undo') }),
    z.strictObject({ type: z.literal('redo') }),
  ]);

/** What a page may ask for. What only Stint itself does (leaving, correcting the clock) is not among it. */
export const intentSchema = intentsWith(someSettings(settingNames));

/** The part of it that is done for any program: who asks for more is told why not. */
export const openIntentSchema = intentsWith(
  someSettings(settingNames.filter((key) => settings[key].changer === 'anyone')),
);

const focusWish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({
    kind: z.literal('countdown'),
    ms: z
      .int()
      .min(1000)
      .max(24 * 3_600_000),
  }),
  z.strictObject({ kind: z.literal('skip') }),
  z.strictObject({ kind: z.literal('end') }),
]);

const teamWish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['start', 'pause', 'unshare', 'forget']), timer: teamIdSchema }),
  z.strictObject({ kind: z.literal('share'), taskId }),
]);

const access = z.enum(['read', 'full']);
const errorReport = z.strictObject({
  meeting: z.enum(['error', 'rejection', 'drawing']),
  name: z.string().regex(ERROR_NAME),
  code: z.string().regex(ERROR_CODE).nullable(),
  frames: z.array(z.string().regex(FRAME)).max(FRAMES_MAX),
});

const backupName = z.string().max(255);

/** The arguments of every request; one is missing or wrong: it does not compile. */
export const requestSchemas: { readonly [Name in RequestName]: z.ZodType<Parameters<Requests[Name]>> } = {
  'snapshot:get': z.tuple([]),
  'command:execute': z.tuple([intentSchema]),
  'entries:between': z.tuple([z.object({ start: instant, end: instant })]),
  'link:open': z.tuple([z.url().refine(isOpenable)]),
  'tasks:search': z.tuple([text]),
  'focus:do': z.tuple([focusWish]),
  'welcome:done': z.tuple([]),
  'feed:copyToken': z.tuple([access]),
  'feed:renew': z.tuple([access]),
  'team:do': z.tuple([teamWish]),
  'team:try': z.tuple([]),
  'team:setSecret': z.tuple([z.enum(['password', 'teamKey']), z.string().min(1).max(1000).nullable()]),
  'team:newKey': z.tuple([]),
  'team:copyKey': z.tuple([]),
  'team:chooseFile': z.tuple([z.enum(teamFiles)]),
  'team:forgetFile': z.tuple([z.enum(teamFiles)]),
  'network:changed': z.tuple([]),
  'entries:ofTask': z.tuple([taskId, instant.nullable()]),
  'entries:neighbours': z.tuple([id]),
  'clock:now': z.tuple([]),
  'clock:today': z.tuple([]),
  'shortcut:change': z.tuple([z.enum(globalShortcuts), schemaOf(accelerator)]),
  'shortcut:record': z.tuple([z.boolean()]),
  'login:change': z.tuple([z.boolean()]),
  'mini:menu': z.tuple([]),
  'window:close': z.tuple([]),
  'error:report': z.tuple([errorReport]),
  'error:copy': z.tuple([]),
  'log:show': z.tuple([]),
  'notice:dismiss': z.tuple([id]),
  'notice:openFolder': z.tuple([id]),
  'backups:list': z.tuple([]),
  'backups:make': z.tuple([]),
  'backups:chooseFolder': z.tuple([]),
  'backups:preview': z.tuple([backupName]),
  'backups:restore': z.tuple([backupName]),
};
