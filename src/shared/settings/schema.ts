import { z } from 'zod';
import { columnFields } from '../model/importing.ts';
import type { ColumnMapping } from '../model/importing.ts';
import { sorts } from '../model/listView.ts';
import { RATE_MAX, RATES_MAX } from '../model/rate.ts';
import { scopes } from '../model/scope.ts';
import { CALENDARS_MAX } from './calendars.ts';
import { settings, settingNames } from './index.ts';
import type { SettingName, Settings } from './index.ts';
import type { Shape, Text } from './kind.ts';
import { reportSchema } from './reportSchema.ts';

// Pages use settings without loading a schema library: nothing that they import may import this file.

const listView = z.strictObject({
  // Views that older versions saved have none.
  scope: z.enum(scopes).default('all'),
  project: z.union([z.int().positive(), z.literal('none')]).nullable(),
  tag: z.string().max(100).nullable(),
  group: z.enum(['none', 'project', 'due']),
  sort: z.enum(sorts),
  // Views that older versions saved have none.
  reversed: z.boolean().default(false),
});

const rate = z.strictObject({
  from: z.iso.date().nullable(),
  perHour: z.int().min(0).max(RATE_MAX).nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/u),
});

const calendar = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/u),
  name: z.string().min(1).max(100),
  kind: z.enum(['file', 'url']),
  location: z.string().min(1).max(4096),
  isOn: z.boolean(),
});

/** Which column of a table is what. */
export const columnMappingSchema: z.ZodType<ColumnMapping> = z.partialRecord(
  z.enum(columnFields),
  z.int().min(0).max(10_000),
);

/** Schemas written by hand. */
const own: { readonly [Name in SettingName]?: z.ZodType<Settings[Name]> } = {
  calendars: z.array(calendar).max(CALENDARS_MAX),
  columnMappings: z.array(z.strictObject({ headers: z.string().max(10_000), columns: columnMappingSchema })).max(100),
  defaultRates: z.array(rate).max(RATES_MAX),
  savedViews: z.array(z.strictObject({ name: z.string().min(1).max(100), view: listView })).max(100),
  savedReports: z.array(z.strictObject({ name: z.string().min(1).max(100), query: reportSchema })).max(100),
};

function plainSchema(kind: Shape): z.ZodType {
  switch (kind.kind) {
    case 'toggle':
      return z.boolean();
    case 'choice':
      return z.enum(kind.options);
    case 'whole':
      return z.int().min(kind.min).max(kind.max);
    case 'text':
      return textSchema(kind);
    case 'list': {
      const items = z.array(plainSchema(kind.of)).max(kind.max);
      return kind.min > 0 ? items.min(kind.min) : items;
    }
    case 'orNone':
      return plainSchema(kind.of).nullable();
    case 'own':
      throw new TypeError('A kind of its own has a schema of its own.');
    default:
      return kind satisfies never;
  }
}

function textSchema({ min, max, normal }: Text): z.ZodType {
  const bounded = min > 0 ? z.string().min(min).max(max) : z.string().max(max);
  return normal ? bounded.refine((text) => normal(text) === text) : bounded;
}

const schemas = Object.fromEntries(
  settingNames.map((name) => [name, own[name] ?? plainSchema(settings[name].kind)]),
) as {
  [Name in SettingName]: z.ZodType<Settings[Name]>;
};

/** The schema of all settings. */
export const settingsSchema = z.strictObject(schemas);

/** The schema of some settings. Who may change which is checked with the commands (see settingRights.ts). */
export const someSettings = <Name extends SettingName>(
  names: readonly Name[],
): z.ZodType<Partial<Pick<Settings, Name>>> =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schemas[name].exactOptional()]))) as never;
