import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Bucket, Part } from './buckets.ts';

const HOUR = 3_600_000;

/** The size of the drawing of bars, px, and the space for the scale and the names of the bars. */
export const HEIGHT = 168;
const TOP = 8;
const BOTTOM = 20;
const LEFT = 44;
/** The widest bar, px, and the space between parts of it. */
const BAR_MAX = 44;
const SEAM = 1;

/** A part of a bar: its project, and from where to where it is drawn, px from the top. */
type Segment = { readonly part: Part; readonly y: number; readonly height: number };
/** A bar, and where the middle of its name is, px; null if it has no room. */
type Bar = { readonly x: number; readonly segments: readonly Segment[]; readonly nameX: number | null };

/** Where everything of the bars is drawn, px. */
export type Layout = {
  readonly width: number;
  /** Where the bars begin, and their base line. */
  readonly left: number;
  readonly bottom: number;
  /** The width of a bar, and the distance from one to the next. */
  readonly bar: number;
  readonly step: number;
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly hours: number; readonly y: number }[];
};

/**
 * Lays out bars as wide as `width`, px, each stacked by project, on a scale of hours that begins at zero. `nameWidth`:
 * how wide the name of a bar can be, px.
 */
export function layOutBars(
  buckets: readonly Bucket[],
  parts: readonly Part[],
  width: number,
  nameWidth: number,
): Layout {
  const most = Math.max(1, ...buckets.map(({ total }) => total / HOUR));
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]).nice(3);
  const x = scaleBand(buckets.keys(), [LEFT, width]).paddingInner(0.25).paddingOuter(0.1);
  const bar = Math.min(BAR_MAX, x.bandwidth());
  const partById = new Map(parts.map((part) => [part.id, part]));
  const series = stack<unknown, Bucket, string>()
    .keys(partById.keys())
    .value(({ times }, id) => (times.get(id) ?? 0) / HOUR)(buckets);
  const segmentsOf = (index: number): Segment[] =>
    series.flatMap((one) => {
      const [from, to] = one[index] ?? [0, 0];
      const part = partById.get(one.key);
      if (part === undefined || to <= from) return [];
      return { part, y: y(to), height: Math.max(1, y(from) - y(to) - (from > 0 ? SEAM : 0)) };
    });
  // As many names as fit; the last one always, moved so that it is not cut.
  const moved = Math.max(0, (nameWidth - x.step()) / 2);
  const every = Math.max(1, Math.ceil((nameWidth + moved) / Math.max(1, x.step())));
  const nameX = (index: number): number | null =>
    (buckets.length - 1 - index) % every === 0
      ? Math.min((x(index) ?? 0) + x.bandwidth() / 2, width - nameWidth / 2)
      : null;
  return {
    width,
    left: LEFT,
    bottom: HEIGHT - BOTTOM,
    bar,
    step: x.step(),
    bars: buckets.map((_bucket, index) => ({
      x: (x(index) ?? 0) + (x.bandwidth() - bar) / 2,
      segments: segmentsOf(index),
      nameX: nameX(index),
    })),
    ticks: y.ticks(3).map((hours) => ({ hours, y: y(hours) })),
  };
}
