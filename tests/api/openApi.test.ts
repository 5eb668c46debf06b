import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterEach, expect, test } from 'vitest';
import { jsonSchema, openApi } from '../../src/main/features/api/openApi.ts';
import { closeLocalApis, openLocalApi } from '../support/openLocalApi.ts';

afterEach(closeLocalApis);

const published = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../docs/api/${name}`, import.meta.url), 'utf8'));

test('what is published is what the schemas say: else npm run docs', async () => {
  expect(published('openapi.json')).toEqual(JSON.parse(JSON.stringify(openApi())));
  for (const name of ['State', 'Tasks', 'Entries', 'Report', 'Command'] as const) {
    expect(published(`${name.toLowerCase()}.schema.json`)).toEqual(JSON.parse(JSON.stringify(jsonSchema(name))));
  }
  const { ask } = await openLocalApi();
  expect(await (await ask('/v1/openapi.json')).json()).toEqual(published('openapi.json'));
});

test('the description is sound to a validator that follows each reference', async () => {
  const config = await createConfig({ extends: ['spec'] });
  const source = JSON.stringify(openApi());
  const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config });
  expect(problems.map(({ message, location }) => [message, location[0]?.pointer])).toEqual([]);
});

test('each reference of the description leads somewhere, and each path is answered', async () => {
  const text = JSON.stringify(openApi());
  const { components, paths } = openApi();
  for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/gu)) {
    expect(Object.keys(components.schemas)).toContain(name);
  }
  expect(text).not.toContain('$defs');
  expect(components.schemas['State']).toHaveProperty('properties.active');
  const { ask } = await openLocalApi();
  for (const path of Object.keys(paths).filter((one) => one !== '/v1/ws' && one !== '/v1/commands')) {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 200]);
    await answer.body?.cancel();
  }
});
