import type { CSSProperties } from 'react';
import type { Colour } from '#shared/model/project.ts';
import type { Place } from './stops.ts';

/** The colour that a block is tinted with; without a project a quiet one. */
export const tintOf = (colour: Colour | null): CSSProperties =>
  ({ '--tint': colour === null ? 'var(--line-strong)' : `var(--${colour})` }) as CSSProperties;

/** The style of a block: its place, but for a hairline to its neighbours, and the colour of its project. */
export const styleOf = ({ top, height, lane, of }: Place, colour: Colour | null): CSSProperties => ({
  top,
  height: height - 1,
  left: `${(lane / of) * 100}%`,
  width: `calc(${100 / of}% - 2px)`,
  ...tintOf(colour),
});
