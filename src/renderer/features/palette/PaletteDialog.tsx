import { Search } from 'lucide-react';
import { useRef } from 'react';
import type { RefObject } from 'react';
import { useBox } from '../../state/box/useBox.ts';
import { useWindowBox } from '../../state/box/windowBox.ts';
import { dropFocusRequest, focusRegion } from '../../state/focusManager.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Box } from '../../ui/box/Box.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './PaletteDialog.module.css';

type Props = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly take: (run: () => void) => void;
};

function Palette({ field, take }: Props) {
  const t = useTranslate();
  const { add, ...use } = useWindowBox(true);
  const box = useBox({
    ...use,
    first: 'match',
    isInline: true,
    prefersPlaces: true,
    onAdd: (line, isOther) => void add(line, isOther),
    take,
  });
  return (
    <div className={styles.palette}>
      <Box
        box={box}
        field={field}
        label={t('palette.field')}
        placeholder={t('palette.field')}
        frame={styles.frame}
        sign={<Search size={16} className={styles.sign} aria-hidden />}
      />
    </div>
  );
}

/** Tasks, and all the window can open and do, found by typing. What was chosen is done after the palette closed. */
export function PaletteDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'palette');
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef<(() => void) | null>(null);

  function onClosed(): void {
    focusRegion('list');
    chosen.current?.();
    chosen.current = null;
    // If the command opened a dialog, the focus is there.
    if (useUi.getState().dialog) dropFocusRequest();
  }

  return (
    <Dialog open={open} title={t('palette.title')} focusFirst={field} onClosed={onClosed}>
      <Palette
        field={field}
        take={(run) => {
          chosen.current = run;
          ui.open(null);
        }}
      />
    </Dialog>
  );
}
