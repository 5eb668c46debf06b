import type { Source } from '#shared/model/inheritance.ts';

/** The values with which a text names what something inherited comes from. */
export const namesOf = (source: Source): { readonly kind: Source['kind']; readonly name: string } => ({
  kind: source.kind,
  name: source.kind === 'settings' ? '' : source.name,
});
