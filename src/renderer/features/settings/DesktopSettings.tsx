import { useState } from 'react';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SelectRow, SwitchRow } from '../../ui/Row.tsx';
import { useSettings } from '../../state/useSettings.ts';

/** How Stint shows itself outside of its window. */
export function DesktopSettings() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const isMac = useSnapshotStore((state) => state.snapshot?.environment.platform === 'darwin');
  return (
    <>
      <LoginRow />
      <SwitchRow
        label={t('settings.mini')}
        detail={t('settings.mini-detail')}
        checked={settings.miniWindow}
        onChange={(miniWindow) => change({ miniWindow })}
      />
      <SelectRow
        label={t('settings.tray-icon')}
        detail={t(`settings.tray-icon-${settings.trayIcon}-detail`)}
        value={settings.trayIcon}
        options={(['time', 'ring', 'plain'] as const).map((value) => ({
          value,
          label: t(`settings.tray-icon-${value}`),
        }))}
        onChange={(trayIcon) => change({ trayIcon })}
      />
      <SwitchRow
        label={t('settings.tray-seconds')}
        detail={t(isMac ? 'settings.tray-seconds-title' : 'settings.tray-seconds-tooltip')}
        checked={settings.traySeconds}
        onChange={(traySeconds) => change({ traySeconds })}
      />
      <SelectRow
        label={t('settings.tray-click')}
        detail={t(`settings.tray-click-${settings.trayClick}-detail`)}
        value={settings.trayClick}
        options={(['window', 'toggle'] as const).map((value) => ({ value, label: t(`settings.tray-click-${value}`) }))}
        onChange={(trayClick) => change({ trayClick })}
      />
    </>
  );
}

/** Shows what the system says, which other programs change as well, and why it could not be changed. */
function LoginRow() {
  const t = useTranslate();
  const starts = useSnapshotStore((state) => state.snapshot?.environment.startsAtLogin ?? null);
  const [problem, setProblem] = useState<string | null>(null);

  async function change(launchAtLogin: boolean): Promise<void> {
    const answer = await bridge().request('login:change', launchAtLogin);
    setProblem(answer.ok ? null : answer.message);
  }

  return (
    <SwitchRow
      label={t('settings.login')}
      detail={t('settings.login-detail')}
      problem={problem}
      checked={starts === true}
      disabled={starts === null}
      onChange={(checked) => void change(checked)}
    />
  );
}
