import { Target } from 'lucide-react';
import { startOrSkip } from '../../state/focus.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';

/** Starts a focus session; nothing while one is on, which has buttons of its own. */
export function FocusButton() {
  const t = useTranslate();
  const isOn = useSnapshotStore(({ snapshot }) => snapshot !== null && snapshot.focus !== null);
  if (isOn) return null;
  return (
    <IconButton label={t('settings.page-focus')} onClick={startOrSkip}>
      <Target size={16} aria-hidden />
    </IconButton>
  );
}
