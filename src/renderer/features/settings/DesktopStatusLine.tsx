import type { Translate } from '#shared/i18n/translate.ts';
import type { DesktopStatus } from '#shared/snapshot/slices.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { StatusLine } from './StatusLine.tsx';

/** Whether the desktop status is available on the session bus, in a sentence. */
function describe(status: DesktopStatus, t: Translate): string {
  if (status.state === 'on') return t('settings.desktopStatus-on', { name: status.name });
  if (status.state === 'failed') return t(`settings.desktopStatus-${status.reason}`, { detail: status.detail });
  return t('settings.desktopStatus-off');
}

/** How the desktop status is doing, below its switch. */
export function DesktopStatusLine() {
  const t = useTranslate();
  const status = useSnapshotStore(({ snapshot }) => snapshot?.desktopStatus);
  const isLinux = useSnapshotStore(({ snapshot }) => snapshot?.environment.platform === 'linux');
  if (!status || !isLinux) return null;
  return <StatusLine text={describe(status, t)} failed={status.state === 'failed'} />;
}
