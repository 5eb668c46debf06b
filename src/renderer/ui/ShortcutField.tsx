import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { shortcutSettings } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import { bridge } from '../bridge.ts';
import { acceleratorOf, printAccelerator } from '../state/accelerator.ts';
import { useSnapshotStore } from '../state/snapshotStore.ts';
import { useTranslate } from '../state/useTranslate.ts';
import { ShortcutState } from './ShortcutState.tsx';
import styles from './ShortcutField.module.css';

type Props = { readonly id: string; readonly name: GlobalShortcut };

/** Records keys for a global shortcut, and shows the state of the current ones. */
export function ShortcutField({ id, name }: Props) {
  const t = useTranslate();
  const [recording, setRecording] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const shortcut = useSnapshotStore((state) => state.snapshot?.settings[shortcutSettings[name]] ?? null);
  const platform = useSnapshotStore((state) => state.snapshot?.environment.platform ?? 'linux');

  async function record(on: boolean): Promise<void> {
    if (on) setProblem(null);
    setRecording(on);
    await bridge().request('shortcut:record', on);
  }

  async function change(accelerator: string | null): Promise<void> {
    await record(false);
    const answer = await bridge().request('shortcut:change', name, accelerator);
    setProblem(answer.ok ? null : answer.message);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!recording || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plain && event.key === 'Escape') return void record(false);
    if (plain && event.key === 'Backspace') return void change(null);
    const accelerator = acceleratorOf(event);
    if (accelerator !== null) void change(accelerator);
    return undefined;
  }

  const shown = shortcut === null ? t('settings.shortcut-none') : printAccelerator(shortcut, platform);
  return (
    <div className={styles.shortcut}>
      <button
        type="button"
        id={id}
        className={recording ? `${styles.recorder} ${styles.recording}` : styles.recorder}
        aria-describedby={`${id}-status`}
        onClick={() => void record(true)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (recording) void record(false);
        }}
      >
        {recording ? t('settings.shortcut-record') : shown}
      </button>
      <ShortcutState id={`${id}-status`} name={name} problem={problem} />
    </div>
  );
}
