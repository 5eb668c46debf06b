import type { PageRequests } from '#shared/contract/pages.ts';
import { isActive } from '#shared/model/task.ts';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PlayPause } from '../../ui/PlayPause.tsx';
import styles from './MiniWindow.module.css';

/** Pauses what runs, or resumes; tells why that could not be done, null where it could. */
export function Toggle({ tell }: { readonly tell: (problem: string | null) => void }) {
  const t = useTranslate();
  const isRunning = useSnapshotStore(({ snapshot }) => [...(snapshot?.tasks.values() ?? [])].some(isActive));

  async function toggle(): Promise<void> {
    const answer = await bridge<keyof PageRequests['mini']>().request('command:execute', { type: 'toggleTimer' });
    tell(answer.ok ? null : answer.message);
  }

  return (
    <IconButton
      className={styles.button}
      label={t(isRunning ? 'tray.toggle-pause' : 'tray.toggle-resume')}
      onClick={() => void toggle()}
    >
      <PlayPause running={isRunning} />
    </IconButton>
  );
}
