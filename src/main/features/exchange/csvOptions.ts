import type { CsvChoice } from '#shared/contract/exporting.ts';
import type { CsvOptions } from '#shared/model/exporting.ts';
import { csvOptionsOf } from './out/csv.ts';

/** How CSV is written by a person's choice in a region (BCP 47 tag). */
export const csvOptions = ({ marks, bom }: CsvChoice, region: string): CsvOptions => ({
  ...(marks === 'fixed' ? { separator: ',', decimalMark: '.' } : csvOptionsOf(region)),
  bom,
});
