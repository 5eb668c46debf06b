import { defaultSettings } from '#shared/settings/index.ts';
import type { Settings } from '#shared/settings/index.ts';
import { execute } from './commands.ts';
import { useSnapshotStore } from './snapshotStore.ts';

/** The current settings, and a function to change some of them. */
export function useSettings() {
  const settings = useSnapshotStore((state) => state.snapshot?.settings ?? defaultSettings);
  const change = (changed: Partial<Settings>) => void execute({ type: 'changeSettings', settings: changed });
  return { settings, change };
}
