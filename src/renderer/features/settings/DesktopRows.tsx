import { useState } from 'react';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SwitchRow } from '../../ui/Row.tsx';

/**
 * Shows the system's own state, which other programs can change too, and why a change failed. Nothing where Stint cannot
 * be started at login.
 */
export function LoginRow() {
  const t = useTranslate();
  const starts = useSnapshotStore((state) => state.snapshot?.environment.startsAtLogin ?? null);
  const [problem, setProblem] = useState<string | null>(null);

  async function change(launchAtLogin: boolean): Promise<void> {
    const answer = await bridge().request('login:change', launchAtLogin);
    setProblem(answer.ok ? null : answer.message);
  }

  if (starts === null) return null;
  return (
    <SwitchRow
      label={t('settings.launchAtLogin')}
      detail={t('settings.launchAtLogin-detail')}
      problem={problem}
      checked={starts}
      onChange={(checked) => void change(checked)}
    />
  );
}

/** The label depends on where the platform shows seconds. */
export function TraySecondsRow() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const isMac = useSnapshotStore((state) => state.snapshot?.environment.platform === 'darwin');
  return (
    <SwitchRow
      label={t('settings.traySeconds')}
      detail={t(isMac ? 'settings.traySeconds-title' : 'settings.traySeconds-tooltip')}
      checked={settings.traySeconds}
      onChange={(traySeconds) => change({ traySeconds })}
    />
  );
}
