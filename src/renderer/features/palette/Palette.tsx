import { Autocomplete } from '@base-ui/react/autocomplete';
import { useMemo } from 'react';
import type { RefObject } from 'react';
import type { SavedReport } from '#shared/settings/reports.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { isEverywhere, isOfPage, printShortcut, shortcuts } from '../../state/shortcuts.ts';
import type { ShortcutId } from '../../state/shortcuts.ts';
import { useUi } from '../../state/ui.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Keys } from '../../ui/Keys.tsx';
import styles from './Palette.module.css';

/** What can be chosen: an action of the window, a dialog without a key, a help with problems, or a saved report. */
export type Choice =
  | { readonly kind: 'action'; readonly id: ShortcutId }
  | { readonly kind: 'dialog'; readonly dialog: DialogId }
  | { readonly kind: 'diagnostics' }
  | { readonly kind: 'report'; readonly report: SavedReport };

type Props = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChoose: (choice: Choice) => void;
};

const ids = (Object.keys(shortcuts) as ShortcutId[]).filter((id) => id !== 'palette');

/** The dialogs that have no key of their own. */
const dialogs = {
  import: 'importing.open',
  export: 'exporting.open',
  about: 'about.title',
  saveReport: 'report.save',
  markBilled: 'report.mark',
  unmarkBilled: 'report.unmark',
} as const;
type DialogId = keyof typeof dialogs;

/** Dialogs of every page, and those about the shown report. */
const everywhere: readonly DialogId[] = ['import', 'export', 'about'];
const aboutReport: readonly DialogId[] = ['saveReport', 'markBilled', 'unmarkBilled'];

/** Whether each typed word is a prefix of a word of the label. */
function matches(label: string, typed: string): boolean {
  const words = label.toLocaleLowerCase().split(/[\s,:]+/u);
  const wanted = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}

function keyOf(choice: Choice): string {
  if (choice.kind === 'action') return choice.id;
  if (choice.kind === 'diagnostics') return choice.kind;
  return choice.kind === 'dialog' ? choice.dialog : `report ${choice.report.name}`;
}

/** The search field and its results: arrows select, Enter runs. */
export function Palette({ field, onChoose }: Props) {
  const t = useTranslate();
  const page = useUi((state) => state.page);
  const isMac = useSnapshotStore((state) => state.snapshot?.environment.platform === 'darwin');
  const { settings } = useSettings();
  const labelOf = (choice: Choice): string => {
    if (choice.kind === 'action') return t(shortcuts[choice.id].label);
    if (choice.kind === 'diagnostics') return t('about.copy-diagnostics');
    return choice.kind === 'dialog' ? t(dialogs[choice.dialog]) : t('report.named', { name: choice.report.name });
  };
  const items = useMemo(
    (): readonly Choice[] => [
      ...ids.filter((id) => isEverywhere(id) || isOfPage(id, page)).map((id) => ({ kind: 'action' as const, id })),
      ...[...everywhere, ...(page === 'report' ? aboutReport : [])].map((dialog) => ({
        kind: 'dialog' as const,
        dialog,
      })),
      { kind: 'diagnostics' as const },
      ...settings.savedReports.map((report) => ({ kind: 'report' as const, report })),
    ],
    [page, settings.savedReports],
  );
  return (
    <Autocomplete.Root
      inline
      open
      items={items}
      itemToStringValue={labelOf}
      filter={(choice: Choice, typed) => matches(labelOf(choice), typed)}
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
        {(choice: Choice) => (
          <Autocomplete.Item
            key={keyOf(choice)}
            value={choice}
            className={styles.option}
            onClick={() => onChoose(choice)}
          >
            <span>{labelOf(choice)}</span>
            {choice.kind === 'action' && <Keys>{printShortcut(choice.id, isMac)}</Keys>}
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
      <Autocomplete.Empty className={styles.none}>{t('palette.none')}</Autocomplete.Empty>
    </Autocomplete.Root>
  );
}
