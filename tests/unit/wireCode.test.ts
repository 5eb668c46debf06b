import { expect, test } from 'vitest';
import { wireCode } from '../../src/main/features/api/wireCode.ts';

test('the local API answers its own refusals by the codes that clients of /v1 know, and all others as they are', () => {
  const own = ['host', 'origin', 'method', 'token', 'path', 'large', 'busy', 'read-only'] as const;
  expect(own.map((name) => wireCode(`api-${name}`))).toEqual(own.map((name) => `feed-${name}`));
  expect(wireCode('title-empty')).toBe('title-empty');
  expect(wireCode('store-full')).toBe('store-full');
});
