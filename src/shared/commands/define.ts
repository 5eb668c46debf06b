import { z } from 'zod';
import type { History } from '../model/history.ts';
import type { Decision, Moment, State } from './decision.ts';
import type { Origin } from './origin.ts';

/** The input of a decision: the stored state, the moment, the entries, and the origin. */
export type Given = {
  readonly state: State;
  readonly at: Moment;
  readonly history: History;
  readonly origin: Origin;
};

type Fields = Readonly<Record<string, z.core.$ZodType>>;
type Deep<Value> = Value extends (infer Item)[]
  ? readonly Deep<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Deep<Value[Key]> }
    : Value;

/** The values of a command's fields after validation. */
export type FieldsOf<Shape extends Fields> = keyof Shape extends never
  ? unknown
  : Deep<z.infer<z.ZodObject<Shape, z.core.$strict>>>;

/** Defines a command by its fields and its decision. `decide` is pure and total: expected failures are values. */
export const command = <Shape extends Fields>(
  fields: Shape,
  decide: (given: Given, command: FieldsOf<Shape>) => Decision,
) => ({ fields, decide });

/** Defines a command that a feature carries out. It writes nothing that can be undone. */
export const featureCommand = <Shape extends Fields>(fields: Shape) => ({ fields });

type Area = Readonly<Record<string, { readonly fields: Fields }>>;

/** The union of an area's commands. */
export type CommandsOf<Commands extends Area> = {
  [Type in keyof Commands & string]: { readonly type: Type } & FieldsOf<Commands[Type]['fields']>;
}[keyof Commands & string];

/** The schema of that union. Unknown fields are refused. */
export function schemaOf<Commands extends Area>(commands: Commands): z.ZodType<CommandsOf<Commands>> {
  const options = Object.entries(commands).map(([type, { fields }]) =>
    z.strictObject({ type: z.literal(type), ...fields }),
  );
  const [first, ...rest] = options;
  if (!first) throw new TypeError('a union of no commands');
  return z.discriminatedUnion('type', [first, ...rest]) as never;
}
