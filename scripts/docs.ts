import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { jsonSchema, openApi } from '../src/main/features/api/openApi.ts';
import { exportSchema } from '../src/main/features/exchange/json/schema.ts';
import { withKeys } from './keysPage.ts';
import { ROOT } from './runtime/paths.ts';

// Writes the descriptions of the local API and of exported files from the schemas that check its requests and answers,
// and the tables of keys from those that the window matches.
const folder = join(ROOT, 'docs', 'api');
mkdirSync(folder, { recursive: true });
const write = (name: string, value: unknown): void =>
  writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);

// Of the file that holds everything.
write('../export.schema.json', z.toJSONSchema(exportSchema));

write('openapi.json', openApi());
for (const name of ['State', 'Tasks', 'Entries', 'Report', 'Command'] as const) {
  write(`${name.toLowerCase()}.schema.json`, jsonSchema(name));
}

const keysPage = join(ROOT, 'docs', 'keys.md');
writeFileSync(keysPage, withKeys(readFileSync(keysPage, 'utf8')));
