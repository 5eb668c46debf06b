import { Autocomplete } from '@base-ui/react/autocomplete';
import type { RefObject } from 'react';
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

/** Whether each typed word is a prefix of a word of the label. */
function matches(label: string, typed: string): boolean {
  const words = label.toLocaleLowerCase().split(/[\s,:]+/u);
  const wanted = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}

/** The search field and its results: arrows select, Enter runs. */
export function Palette({ field, onChoose }: Props) {
  const t = useTranslate();
  const page = useUi((state) => state.page);
  const isMac = useSnapshotStore((state) => state.snapshot?.environment.platform === 'darwin');
  const labelOf = (id: ShortcutId): string => t(shortcuts[id].label);
  return (
    <Autocomplete.Root
      inline
      open
      items={ids.filter((id) => (pageOf(id) ?? page) === page)}
      itemToStringValue={labelOf}
      filter={(id: ShortcutId, typed) => matches(labelOf(id), typed)}
      autoHighlight="always"
      // A resting pointer must not highlight an option when the list opens.
      highlightItemOnHover={false}
    >
      <Autocomplete.Input
        ref={field}
        className={styles.field}
        aria-label={t('palette.field')}
        placeholder={t('palette.field')}
      />
      <Autocomplete.List aria-label={t('palette.title')} className={styles.list}>
        {(id: ShortcutId) => (
          <Autocomplete.Item key={id} value={id} className={styles.option} onClick={() => onChoose(id)}>
            <span>{labelOf(id)}</span>
            <Keys>{printShortcut(id, isMac)}</Keys>
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
      <Autocomplete.Empty className={styles.none}>{t('palette.none')}</Autocomplete.Empty>
    </Autocomplete.Root>
  );
}
