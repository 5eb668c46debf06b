import { cleanLine } from '../model/cleanText.ts';
import type { ListView } from '../model/listView.ts';
import { own } from './kind.ts';
import { elsewhere } from './edit.ts';
import { setting } from './setting.ts';

export type SavedView = { readonly name: string; readonly view: ListView };

/** Views with clean names, without those whose name is empty. */
const cleanViews = (views: readonly SavedView[]): readonly SavedView[] =>
  views.map(({ name, view }) => ({ name: cleanLine(name), view })).filter(({ name }) => name !== '');

export const views = {
  /** The saved views of the task list. */
  savedViews: setting(own(cleanViews), [], elsewhere),
};
