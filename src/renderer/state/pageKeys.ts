import { dayActions, weekActions } from './dayKeys.ts';
import { addEntry } from './entryCommands.ts';
import { reportActions } from './reportKeys.ts';

/** The actions of keys on pages that are loaded when they are first shown, and of those that are about entries. */
export const pageActions = {
  ...dayActions,
  ...weekActions,
  ...reportActions,
  addEntry: () => void addEntry(),
};

export type PageKey = keyof typeof pageActions;
