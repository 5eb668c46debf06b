import { Autocomplete } from '@base-ui/react/autocomplete';
import type { RefObject } from 'react';
import type { BoxRow } from '../../state/box/row.ts';
import type { BoxState } from '../../state/box/useBox.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Keys } from '../Keys.tsx';
import styles from './BoxList.module.css';
import { BoxOption } from './BoxOption.tsx';

type Props = {
  readonly box: BoxState;
  /** What the popup stands below, and is as wide as. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
};

/** Says how the token at the end of the line becomes text. */
function TakeBackHint({ line }: { readonly line: BoxState['line'] }) {
  const t = useTranslate();
  const token = line.tokens.at(-1);
  if (token?.end !== line.text.length) return null;
  return (
    <p className={styles.hint}>
      <Keys>⌫</Keys> {t('box.take-back', { text: line.text.slice(token.start, token.end) })}
    </p>
  );
}

/** The options of a box, in a popup below its field, or right there. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function BoxList({ box, anchor, label }: Props) {
  const list = (
    <>
      <Autocomplete.List aria-label={label} className={box.isInline ? styles.inline : styles.list}>
        {(row: BoxRow) => <BoxOption key={row.key} row={row} />}
      </Autocomplete.List>
      <TakeBackHint line={box.line} />
    </>
  );
  if (box.isInline) return list;
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner className={styles.positioner} anchor={anchor} sideOffset={4}>
        <Autocomplete.Popup
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- The part gives any tag a role of its own.
          role="region"
          className={styles.popup}
          aria-label={label}
        >
          {list}
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}
