import type { BoxRow } from '../../state/box/row.ts';
import type { BoxState } from '../../state/box/useBox.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Keys } from '../Keys.tsx';
import styles from './BoxList.module.css';
import { BoxOption } from './BoxOption.tsx';
import { idOfOption } from './idOfOption.ts';

type Props = {
  readonly box: BoxState;
  /** Of the element with the options. */
  readonly id: string;
  readonly highlighted: BoxRow | undefined;
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

/**
 * The options of a box: below its field, over what is there, or in their own room. They do not hide the rest of the
 * page from screen readers as a popup does.
 */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function BoxList({ box, id, highlighted }: Props) {
  const t = useTranslate();
  return (
    <div className={box.isInline ? styles.inline : styles.over}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- The tags with that role draw options of text alone. */}
      <div role="listbox" id={id} tabIndex={-1} aria-label={t('task.completions')} className={styles.list}>
        {box.rows.map((row) => (
          <BoxOption key={row.key} row={row} id={idOfOption(id, box.rows, row)} isHighlighted={row === highlighted} />
        ))}
      </div>
      <TakeBackHint line={box.line} />
    </div>
  );
}
