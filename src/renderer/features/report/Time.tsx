import type { Figures } from '#shared/model/report.ts';
import { figuresAt } from '#shared/report/figures.ts';
import { formatHours } from '#shared/format/duration.ts';
import { useDrawn } from '../../state/drawn.ts';

type Props = { readonly figures: Figures; /** Ms UTC. */ readonly at: number; readonly measure: 'tracked' | 'elapsed' };

/** A time of a report in hours and minutes. While something in it is running it grows, without another query. */
export const Time = (props: Props) =>
  props.figures.running > 0 ? <Growing {...props} /> : formatHours(props.figures[props.measure]);

const Growing = ({ figures, at, measure }: Props) =>
  useDrawn(({ now }) => formatHours(figuresAt(figures, at, now)[measure]));
