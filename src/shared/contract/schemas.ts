import { z } from 'zod';
import type { Intent } from '../commands/command.ts';
import { colours } from '../model/project.ts';
import { changers } from '../commands/settingRights.ts';
import { globalShortcuts } from '../settings/settings.ts';
import type { Settings } from '../settings/settings.ts';
import { isZone } from '../time/zone.ts';
import { ERROR_CODE, ERROR_NAME, FRAME, FRAMES_MAX } from '../format/errorReport.ts';
import { isTeamName, parseBroker } from '../parse/broker.ts';
import { isOpenable } from '../parse/openable.ts';
import { parseOrigin } from '../parse/origin.ts';
import { teamFiles } from './channels.ts';
import type { RequestName, Requests } from './channels.ts';
import { teamIdSchema } from './team.ts';

/** Nothing longer than this is looked at: far above any title, far below what could hurt. */
const TEXT_MAX = 100_000;
const TASKS_MAX = 10_000;

const text = z.string().max(TEXT_MAX);
const accelerator = z.string().min(1).max(100).nullable();
const id = z.int().positive();
const taskId = id;
/** ms UTC, from 1970 to 2100. */
const instant = z.int().min(0).max(4_102_444_800_000);
const consent = { overlaps: z.enum(['trim', 'allow']).exactOptional(), long: z.literal(true).exactOptional() };

const isOrigin = (origin: string): boolean => parseOrigin(origin) === origin;

const origins = z.array(z.string().max(300).refine(isOrigin)).max(20);

const isBroker = (address: string): boolean => address === '' || parseBroker(address)?.url === address;
/** A file of the system. */
const path = z.string().min(1).max(4096).nullable();

const listView = z.strictObject({
  project: z.union([id, z.literal('none')]).nullable(),
  tag: z.string().max(100).nullable(),
  group: z.enum(['none', 'project', 'due']),
  sort: z.enum(['manual', 'title', 'due', 'created', 'spent']),
});

/** Minutes after midnight. */
const timeOfDay = z
  .int()
  .min(0)
  .max(24 * 60 - 1);
const phaseMinutes = z.int().min(1).max(240);

const settings = {
  severalAtOnce: z.boolean(),
  shortcut: accelerator,
  quickStartShortcut: accelerator,
  resumeShortcut: accelerator,
  language: z.enum(['system', 'en', 'ru']),
  overlaps: z.enum(['ask', 'trim', 'allow']),
  dayStartsAt: z
    .int()
    .min(0)
    .max(12 * 60),
  zone: z.string().max(100).refine(isZone).nullable(),
  dailyGoal: z
    .int()
    .min(1)
    .max(24 * 60)
    .nullable(),
  focusWorkMinutes: phaseMinutes,
  focusShortBreakMinutes: phaseMinutes,
  focusLongBreakMinutes: phaseMinutes,
  focusLongBreakAfter: z.int().min(1).max(12),
  focusPausesInBreaks: z.boolean(),
  focusSound: z.boolean(),
  remindIdle: z.boolean(),
  remindIdleAfter: z.int().min(1).max(240),
  workDays: z.array(z.int().min(1).max(7)).min(1).max(7),
  workFrom: timeOfDay,
  workTo: timeOfDay,
  remindLong: z.boolean(),
  remindLongHours: z.int().min(1).max(24),
  quietHours: z.boolean(),
  quietFrom: timeOfDay,
  quietTo: timeOfDay,
  feed: z.boolean(),
  feedPort: z.int().min(1024).max(65_535).nullable(),
  feedOrigins: origins,
  feedFullOrigins: origins,
  links: z.boolean(),
  linksTrusted: z.boolean(),
  team: z.boolean(),
  teamBroker: z.string().max(1000).refine(isBroker),
  teamName: z.string().max(50).refine(isTeamName),
  teamMember: z.string().trim().max(100),
  teamUser: z.string().min(1).max(200).nullable(),
  teamAuthority: path,
  teamCertificate: path,
  teamKeyFile: path,
  teamPlain: z.boolean(),
  teamHidden: z.boolean(),
  teamTasks: z.array(id).max(TASKS_MAX),
  teamProjects: z.array(id).max(TASKS_MAX),
  awayMinutes: z.int().min(1).max(240),
  awayOnIdle: z.boolean(),
  awayOnLock: z.boolean(),
  awayOnSleep: z.boolean(),
  awayOnSwitch: z.boolean(),
  awayPolicy: z.enum(['ask', 'keep', 'stop']),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  accent: z.enum(colours),
  density: z.enum(['roomy', 'compact']),
  savedViews: z.array(z.strictObject({ name: z.string().min(1).max(100), view: listView })).max(100),
  launchAtLogin: z.boolean(),
  miniWindow: z.boolean(),
  traySeconds: z.boolean(),
  trayIcon: z.enum(['time', 'ring', 'plain']),
  trayClick: z.enum(['window', 'toggle']),
  backupFolder: z.string().min(1).max(4096).nullable(),
};

export const settingsSchema: z.ZodObject<{ [Key in keyof Settings]: z.ZodType<Settings[Key]> }> =
  z.strictObject(settings);

/** Some of the settings. Who may change which is decided where commands are (see settingRights.ts). */
const someSettings = <Key extends keyof Settings>(keys: readonly Key[]): z.ZodType<Partial<Pick<Settings, Key>>> =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, (settings[key] as z.ZodType).exactOptional()]))) as never;

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

const allSettings = Object.keys(settings) as (keyof Settings)[];

/** What a page may ask for. What only Stint itself does (leaving, correcting the clock) is not among it. */
export const intentSchema = intentsWith(someSettings(allSettings));

/** The part of it that is done for any program: who asks for more is told why not. */
export const openIntentSchema = intentsWith(someSettings(allSettings.filter((key) => changers[key] === 'anyone')));

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
  'entries:between': z.tuple([instant, instant]),
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
  'shortcut:change': z.tuple([z.enum(globalShortcuts), accelerator]),
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
