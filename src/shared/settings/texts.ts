import type { MessageId } from '../i18n/catalogue.ts';
import { settings } from './index.ts';
import type { SettingName } from './index.ts';
import type { Setting } from './setting.ts';

type All = typeof settings;

/** Settings with a standard row, drawn from their descriptor. */
export type PlainName = {
  [Name in SettingName]: All[Name]['edit']['as'] extends 'custom' | 'elsewhere' ? never : Name;
}[SettingName];
/** Settings with a custom row. */
export type CustomName = {
  [Name in SettingName]: All[Name]['edit']['as'] extends 'custom' ? Name : never;
}[SettingName];

export const isPlain = (name: SettingName): name is PlainName =>
  !['custom', 'elsewhere'].includes(settings[name].edit.as);
export const isCustom = (name: SettingName): name is CustomName => settings[name].edit.as === 'custom';

type TextOf<Name extends string, One> =
  One extends Setting<infer Value, infer By>
    ? | `settings.${Name}`
      | (By extends { detail: 'each' } ? `settings.${Name}-${Value & string}-detail` : `settings.${Name}-detail`)
      | (By extends { as: 'select'; named: infer Named }
          ? `settings.${Name}-${Exclude<Value & string, keyof Named>}`
          : never)
      | (By extends { as: 'numbers' } ? (null extends Value ? `settings.${Name}-none` : never) : never)
    : never;

type InCatalogue<Text extends MessageId> = Text;

/** All texts of standard rows. If one is missing in the catalogue, this does not compile. */
type RowText = InCatalogue<{ [Name in PlainName]: TextOf<Name, All[Name]> }[PlainName]>;

type CustomLabel = InCatalogue<`settings.${CustomName}`>;

/** The name of a setting. */
export const labelOf = (name: PlainName | CustomName): MessageId => `settings.${name}` as RowText | CustomLabel;

/** The one-line description of a setting; if each option has one, that of the current value. */
export const detailOf = (name: PlainName, value: unknown): MessageId => {
  const { edit }: Setting = settings[name];
  const each = edit.as === 'select' && edit.detail === 'each';
  return (each ? `settings.${name}-${String(value)}-detail` : `settings.${name}-detail`) as RowText;
};

/** The name of an option. */
export const optionOf = (name: PlainName, option: string): MessageId => `settings.${name}-${option}` as RowText;
