import type { Action } from '../state/action.ts';

/** A menu that was asked for: what it offers, and where, px from the corner of the page. */
export type Asked = { readonly actions: readonly Action[]; readonly clientX: number; readonly clientY: number };
