import { defaultSettings } from '#shared/domain/settings.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { execute } from '../../state/commands.ts';
import { useMirror } from '../../state/mirror.ts';

/** The settings in force, and how to change some of them at once. */
export function useSettings() {
  const settings = useMirror((state) => state.snapshot?.settings ?? defaultSettings);
  const change = (changed: Partial<Settings>) => void execute({ type: 'changeSettings', settings: changed });
  return { settings, change };
}
