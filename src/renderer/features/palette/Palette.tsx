import { useId, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { pageOf, printShortcut, shortcuts } from '../../state/shortcuts.ts';
import type { ShortcutId } from '../../state/shortcuts.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Keys } from '../../ui/Keys.tsx';
import styles from './Palette.module.css';

type Props = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChoose: (id: ShortcutId) => void;
};

const ids = (Object.keys(shortcuts) as ShortcutId[]).filter((id) => id !== 'palette');

/** Whether each typed word begins a word of the label. */
function matches(label: string, typed: string): boolean {
  const words = label.toLocaleLowerCase().split(/[\s,:]+/u);
  const wanted = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}

/** The field and what it finds: arrows choose, Enter does it. */
export function Palette({ field, onChoose }: Props) {
  const t = useTranslate();
  const id = useId();
  const page = useUi((state) => state.page);
  const isMac = useSnapshotStore((state) => state.snapshot?.environment.platform === 'darwin');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = ids.filter((one) => (pageOf(one) ?? page) === page && matches(t(shortcuts[one].label), typed));
  const at = Math.min(chosen, Math.max(0, found.length - 1));

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const command = found[at];
    if (by !== 0 && found.length > 0) setChosen((at + by + found.length) % found.length);
    else if (event.key === 'Enter' && command) onChoose(command);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        aria-label={t('palette.field')}
        placeholder={t('palette.field')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A native list cannot show keys beside its options. */}
      <div id={id} role="listbox" aria-label={t('palette.title')} className={styles.list}>
        {found.map((command, index) => (
          <div
            key={command}
            ref={index === at ? scrollThere : null}
            id={`${id}-${index}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- As above.
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(command)}
            onKeyDown={onKeyDown}
          >
            <span>{t(shortcuts[command].label)}</span>
            <Keys>{printShortcut(command, isMac)}</Keys>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.none}>{t('palette.none')}</p>}
    </>
  );
}

const scrollThere = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });
