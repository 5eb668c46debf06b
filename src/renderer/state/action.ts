/** What can be done with something, as a list for its menus. */
export type Action =
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly run: () => unknown;
      /** The key that does the same, as printed. */
      readonly keys?: string;
      readonly disabled?: boolean;
    }
  /** `id`: unique among the lines of the menu. */
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'menu'; readonly label: string; readonly actions: readonly Action[] };
