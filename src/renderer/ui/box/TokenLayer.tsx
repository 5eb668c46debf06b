import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Token } from '#shared/parse/quickAdd.ts';
import styles from './TokenLayer.module.css';

type Props = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly field: RefObject<HTMLInputElement | null>;
};

/** The text cut at its tokens. */
function pieces(text: string, tokens: readonly Token[]) {
  let at = 0;
  const cut = tokens.flatMap(({ kind, start, end }) => {
    const both = [
      { kind: null, start: at, text: text.slice(at, start) },
      { kind, start, text: text.slice(start, end) },
    ];
    at = end;
    return both;
  });
  return [...cut, { kind: null, start: at, text: text.slice(at) }].filter((piece) => piece.text !== '');
}

/** The text of a field over it, with tokens in colour: a field itself can only have one. It scrolls as the field does. */
export function TokenLayer({ text, tokens, field }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = field.current;
    if (!input) return undefined;
    const follow = () => {
      if (layer.current) layer.current.scrollLeft = input.scrollLeft;
    };
    follow();
    // The field scrolls after it was drawn with what was typed.
    const frame = requestAnimationFrame(follow);
    input.addEventListener('scroll', follow);
    return () => {
      cancelAnimationFrame(frame);
      input.removeEventListener('scroll', follow);
    };
  });
  return (
    <div ref={layer} className={styles.layer} aria-hidden>
      {pieces(text, tokens).map(({ kind, start, text: part }) =>
        kind === null ? (
          part
        ) : (
          <mark key={start} className={styles.token} data-kind={kind}>
            {part}
          </mark>
        ),
      )}
    </div>
  );
}
