import { usualEdit } from './edit.ts';
import type { Edit, UsualEdit } from './edit.ts';
import type { Kind, Shape } from './kind.ts';

/**
 * Who may change a setting: `anyone` who can send commands; only a `person`, in Stint's own windows and menus, if it
 * opens, moves or weakens something; or only `stint` itself, after it was tried out or chosen in a system dialog.
 */
export type Changer = 'anyone' | 'person' | 'stint';

/** Conditions on other settings, and on the `platform`: each of them must have one of its values. */
export type Condition = Readonly<Record<string, readonly unknown[]>>;

/** The descriptor of a setting. Its texts are `settings.NAME`, `settings.NAME-detail` and so on (see texts.ts). */
export type Setting<Value = unknown, By extends Edit = Edit> = {
  readonly kind: Shape;
  readonly default: Value;
  readonly changer: Changer;
  readonly edit: By;
  readonly when: Condition;
};

/**
 * A setting of a kind, with its default. By default anyone may change it, and it has the usual row of its kind, which
 * is always shown.
 */
export function setting<Value>(kind: Kind<Value>, value: NoInfer<Value>): Setting<Value, UsualEdit<Value>>;
export function setting<Value, By extends Edit>(kind: Kind<Value>, value: NoInfer<Value>, edit: By): Setting<Value, By>;
export function setting<Value>(kind: Kind<Value>, value: Value, edit: Edit = usualEdit(kind)): Setting<Value> {
  return { kind, default: value, changer: 'anyone', edit, when: {} };
}

type Area = Readonly<Record<string, Setting>>;

const each = <Of extends Area>(area: Of, more: Partial<Pick<Setting, 'changer' | 'when'>>): Of =>
  Object.fromEntries(Object.entries(area).map(([name, one]) => [name, { ...one, ...more }])) as Of;

/** Restricts who may change these settings. */
export const changedBy = <const Of extends Area>(changer: Changer, area: Of): Of => each(area, { changer });

/** Shows the rows of these settings only while the condition is met. */
export const when = <const Of extends Area>(condition: Condition, area: Of): Of => each(area, { when: condition });

/** Whether a condition is met by the values of settings, and by the `platform` among them. */
export const isMet = (condition: Condition, values: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(condition).every(([name, among]) => among.includes(values[name]));
