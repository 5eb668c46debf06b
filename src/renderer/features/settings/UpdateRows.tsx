import { useId } from 'react';
import { assertNever } from '#shared/model/assertNever.ts';
import type { Updates } from '#shared/model/update.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { bridge } from '../../bridge.ts';
import { openInstalling } from '../../state/about.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ActionRow } from '../../ui/ActionRow.tsx';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Row.tsx';
import { UpdateSwitch } from '../../ui/UpdateSwitch.tsx';
import { useMoment } from './useMoment.ts';

/** How far the search for a new version is, in a sentence. */
function describe({ stage, checkedAt }: Updates, moment: (at: number) => string, t: Translate): string {
  switch (stage.state) {
    case 'none':
    case 'failed':
    case 'replaced':
      return checkedAt === null ? t('updates.never') : t('updates.checked', { moment: moment(checkedAt) });
    case 'checking':
      return t('updates.checking');
    case 'latest':
      return t('updates.latest', { moment: moment(checkedAt ?? 0) });
    case 'available':
      return t('updates.available', { version: stage.version });
    case 'downloading':
      return t('updates.downloading', { version: stage.version });
    default:
      return assertNever(stage);
  }
}

/** Whether Stint looks for new versions, and what it found. */
export function UpdateRows() {
  const t = useTranslate();
  const id = useId();
  const moment = useMoment();
  const updates = useSnapshotStore(({ snapshot }) => snapshot?.updates);
  if (updates?.way === 'system')
    return (
      <ActionRow
        label={t('updates.version')}
        detail={t('updates.way-system')}
        action={t('updates.how')}
        onClick={openInstalling}
      />
    );
  if (updates?.way !== 'self') return <UpdateSwitch />;
  const { stage } = updates;
  const isBusy = stage.state === 'checking' || stage.state === 'downloading';
  const problem = stage.state === 'failed' ? t(`rejection.${stage.rejection.code}`, stage.rejection.params) : null;
  return (
    <>
      <UpdateSwitch />
      <Row id={id} label={t('updates.version')} detail={describe(updates, moment, t)} problem={problem}>
        {/* Stays where the focus is; pressed twice, it asks once. */}
        <Button
          id={id}
          aria-describedby={`${id}-detail`}
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) void bridge().request('updates:do', 'check');
          }}
        >
          {t('updates.check')}
        </Button>
      </Row>
    </>
  );
}
