/** Moves the focus to the next or previous stop of the list or time line that has it, or into the list. */
export function stepStops(by: -1 | 1): void {
  const area = document.activeElement?.closest('[data-stops]') ?? document.querySelector('[data-stops="list"]');
  const stops = [...(area?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[at === -1 ? 0 : Math.min(stops.length - 1, Math.max(0, at + by))]?.focus();
}
