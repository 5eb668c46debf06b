/** The position of a pointer in the window, px. */
type Pointer = { readonly clientX: number; readonly clientY: number };

/** How far below the start of its day a pointer is, px. */
export const offsetIn = (column: HTMLElement, { clientY }: Pointer): number =>
  clientY - column.getBoundingClientRect().top;

/** The column of a day (`data-day`) that a pointer is over. */
export const columnAt = ({ clientX, clientY }: Pointer): HTMLElement | null =>
  document
    .elementsFromPoint(clientX, clientY)
    .map((element) => element.closest<HTMLElement>('[data-day]'))
    .find((column) => column !== null) ?? null;
