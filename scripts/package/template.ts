import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../runtime/paths.ts';
import { PRODUCT } from './product.ts';

/** The folder with the data of packages: templates, icons, scripts. */
export const PACKAGING = join(ROOT, 'packaging');

/** Text with each `@NAME@` replaced by what `values` has for it. @throws if it has nothing */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  const known: Readonly<Record<string, string>> = {
    ID: PRODUCT.id,
    HOME_PAGE: PRODUCT.homePage,
    DEVELOPER: PRODUCT.developer,
    MAIL: PRODUCT.mail,
    SUMMARY: PRODUCT.summary.en,
    SUMMARY_RU: PRODUCT.summary.ru,
    ...values,
  };
  return text.replaceAll(/@([A-Z][A-Z0-9_]*)@/gu, (whole, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`Nothing is known for ${whole}.`);
    return value;
  });
}

/** A template of the packaging folder, filled. */
export async function template(path: string, values: Readonly<Record<string, string>> = {}): Promise<string> {
  return filled(await readFile(join(PACKAGING, path), 'utf8'), values);
}

/** Fills a template of the packaging folder into a file. */
export async function writeTemplate(
  path: string,
  target: string,
  values: Readonly<Record<string, string>>,
  mode = 0o644,
): Promise<void> {
  await writeFile(target, await template(path, values), { mode });
}
