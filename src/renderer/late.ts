import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { loadAllTexts } from './state/useTranslate.ts';

type Module<Props> = { readonly default: ComponentType<Props> };

/** A part of a page that is loaded when it is first drawn; or before, by `preload`, which draws it at once. */
export type Late<Props> = LazyExoticComponent<ComponentType<Props>> & { readonly preload: () => Promise<void> };

/** Loads a part of a page that is not there at its start, with what is said in it. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([load(), loadAllTexts()]);
  return part;
}

/** A resolved promise that tells so at once: React draws what it waits for only in a second go. */
// oxlint-disable-next-line unicorn/no-thenable -- That is what React asks for.
const known = <Value>(value: Value) => ({ then: (use: (value: Value) => void) => use(value) }) as Promise<Value>;

/** A part of the first screen that is loaded late. A page starts with what is said in it. */
export function soon<Props extends object = object>(load: () => Promise<Module<Props>>): Late<Props> {
  let module: Module<Props> | null = null;
  const part = lazy(() => (module ? known(module) : load()));
  return Object.assign(part, {
    async preload(): Promise<void> {
      module = await load();
    },
  });
}

/** A part of a page that is loaded late. */
export const late = <Props extends object = object>(load: () => Promise<Module<Props>>): Late<Props> =>
  soon(() => loadPart(load));

/** A part of a page that is loaded late from a file that names it. */
export const lateNamed = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): Late<object> => late(async () => ({ default: (await load())[name] }));
