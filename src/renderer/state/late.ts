import { lazy } from 'react';
import type { ComponentType } from 'react';

/** Loads a part of the page. */
export const loadPart = <Loaded>(load: () => Promise<Loaded>): Promise<Loaded> => load();

/** A component that is loaded when it is first drawn. */
export const latePart = <Props>(load: () => Promise<{ readonly default: ComponentType<Props> }>) =>
  lazy(() => loadPart(load));
