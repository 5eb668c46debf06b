import { useMemo } from 'react';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import type { Words } from './names.ts';

/** What names of lines are written with, in the language of the page; a hook. */
export function useWords(): Words {
  const t = useTranslate();
  const region = useRegion();
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  return useMemo(() => ({ t, region, today }), [t, region, today]);
}
