import { expect, test } from 'vitest';
import { devServerOf } from '../../src/main/desktop/windows/devServer.ts';

test.each([
  ['http://localhost:5173/', 'http://localhost:5173'],
  ['http://127.0.0.1:5173', 'http://127.0.0.1:5173'],
  ['http://[::1]:5173', 'http://[::1]:5173'],
  ['http://localhost.example.com:5173', null],
  ['http://localhost@example.com', null],
  ['http://192.168.0.7:5173', null],
  ['https://example.com', null],
  ['file:///tmp/evil.html', null],
  ['localhost:5173', null],
  ['', null],
  [undefined, null],
])('pages come from %s only where that is this computer', (address, origin) => {
  expect(devServerOf(address)).toBe(origin);
});
