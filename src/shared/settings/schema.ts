import { z } from 'zod';
import { colours } from '../model/project.ts';
import { isTeamName, parseBroker } from '../parse/broker.ts';
import { parseOrigin } from '../parse/origin.ts';
import type { Settings } from './settings.ts';
import { isZone } from '../time/zone.ts';

/** So many tasks or projects at most are shown to the team by name. */
const SHOWN_MAX = 10_000;

const id = z.int().positive();

/** An Electron accelerator; null: none. */
export const accelerator = z.string().min(1).max(100).nullable();

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
  teamTasks: z.array(id).max(SHOWN_MAX),
  teamProjects: z.array(id).max(SHOWN_MAX),
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
export const someSettings = <Key extends keyof Settings>(
  keys: readonly Key[],
): z.ZodType<Partial<Pick<Settings, Key>>> =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, (settings[key] as z.ZodType).exactOptional()]))) as never;

/** The names of all settings. */
export const settingNames = Object.keys(settings) as (keyof Settings)[];
