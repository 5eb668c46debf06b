import { Autocomplete } from '@base-ui/react/autocomplete';
import type { BoxRow } from '../../state/box/row.ts';
import type { BoxState } from '../../state/box/useBox.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Keys } from '../Keys.tsx';
import styles from './BoxList.module.css';
import { BoxOption } from './BoxOption.tsx';

type Props = { readonly box: BoxState };

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
 * The options of a box: below its field, over what is there, or in their own room. They are no popup of Base UI, which
 * hides the rest of the page from screen readers while it is open.
 */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function BoxList({ box }: Props) {
  const t = useTranslate();
  return (
    <div className={box.isInline ? styles.inline : styles.over}>
      <Autocomplete.List aria-label={t('task.completions')} className={styles.list}>
        {(row: BoxRow) => <BoxOption key={row.key} row={row} />}
      </Autocomplete.List>
      <TakeBackHint line={box.line} />
    </div>
  );
}
