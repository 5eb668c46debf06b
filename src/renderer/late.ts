import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { loadAllTexts } from './state/useTranslate.ts';

type Module<Props> = { readonly default: ComponentType<Props> };

/** Loads a part of a page that is not there at its start, with what is said in it. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([load(), loadAllTexts()]);
  return part;
}

/** A part of a page that is loaded when it is first drawn. */
export const late = <Props extends object = object>(
  load: () => Promise<Module<Props>>,
): LazyExoticComponent<ComponentType<Props>> => lazy(() => loadPart(load));
