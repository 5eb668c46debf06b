import type { Cursor } from '../../state/cursors.ts';
import { stopProps } from '../list/stopProps.ts';

/** What a block needs to be a stop of the arrow keys. */
export type StopProps = {
  readonly cursor: Cursor<string>;
  /** Null if it is none: the second part of an entry past midnight. */
  readonly stopKey: string | null;
  readonly isCurrent: boolean;
};

/** The props of the element of a stop. */
export const stopOf = ({ cursor, stopKey, isCurrent }: StopProps) =>
  stopKey === null ? { tabIndex: -1 } : stopProps(cursor, stopKey, isCurrent);
