import type { Translate } from '#shared/i18n/translate.ts';
import type { ApiStatus } from '#shared/snapshot/slices.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SwitchRow } from '../../ui/Row.tsx';
import { StatusLine } from './StatusLine.tsx';

const off: ApiStatus = { state: 'off' };

/** The status of the local API, in a sentence. */
function describe(status: ApiStatus, t: Translate): string {
  if (status.state === 'on') return t('settings.localApi-on', { address: `http://127.0.0.1:${status.port}` });
  if (status.state === 'failed') return t(`settings.localApi-${status.reason}`, { detail: status.detail });
  return t('settings.localApi-off');
}

/** Whether the local API is open, and where. */
export function LocalApiRow() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const status = useSnapshotStore(({ snapshot }) => snapshot?.localApi ?? off);
  return (
    <>
      <SwitchRow
        label={t('settings.localApi')}
        detail={t('settings.localApi-detail')}
        checked={settings.localApi}
        onChange={(localApi) => change({ localApi })}
      />
      <StatusLine text={describe(status, t)} failed={status.state === 'failed'} />
    </>
  );
}
