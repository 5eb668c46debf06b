import { expect, test } from 'vitest';
import { z } from 'zod';
import { isOpenable } from '#shared/parse/openable.ts';

const isOpened = (address: string) => z.url().refine(isOpenable).safeParse(address).success;

test.each([
  'https://example.com/a?attach=1',
  'http://localhost:8080/',
  'mailto:ann@example.com',
  'mailto:ann@example.com?subject=Figures%20of%20R%26D&cc=bob@example.com&body=Hello',
])('%s is opened', (address) => expect(isOpened(address)).toBe(true));

test.each([
  'mailto:ann@example.com?attach=/etc/passwd',
  'mailto:ann@example.com?subject=x&Attach=/etc/passwd',
  'mailto:ann@example.com?subject=x&attachment=/etc/passwd',
  'mailto:?attach=~/.ssh/id_ed25519',
  'mailto:ann@example.com?subject=x%26attach=/etc/passwd',
  'mailto:ann@example.com?%61ttach=/etc/passwd',
  'mailto:ann@example.com?subject=x&amp;attach=/etc/passwd',
  'mailto:ann@example.com?subject=%zz',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'vscode://file/etc/passwd',
  'irc://example.com',
  'https:',
  `https://example.com/${'x'.repeat(2000)}`,
  '',
])('%s is not', (address) => expect(isOpened(address)).toBe(false));
