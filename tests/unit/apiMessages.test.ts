import { expect, test, vi } from 'vitest';
import type { Message } from '../../src/main/features/api/eventLog.ts';
import { oncePerMessage } from '../../src/main/features/api/oncePerMessage.ts';
import { textFrame } from '../../src/main/features/api/textFrame.ts';

const message = (json: string): Message => ({ event: 'state', id: null, json });

test('a message is encoded once, however many listen', () => {
  const encode = vi.fn(({ json }: Message) => Buffer.from(json));
  const bytesOf = oncePerMessage(encode);
  const [first, second] = [message('1'), message('2')];
  for (let listener = 0; listener < 500; listener++) expect(bytesOf(first).toString()).toBe('1');
  expect(encode).toHaveBeenCalledTimes(1);
  expect(bytesOf(second).toString()).toBe('2');
  expect(bytesOf(first).toString()).toBe('1');
});

test.each([
  [0, [0x81, 0]],
  [125, [0x81, 125]],
  [126, [0x81, 126, 0, 126]],
  [65_535, [0x81, 126, 255, 255]],
  [65_536, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
])('a text of %d bytes has the frame that RFC 6455 asks for', (length, head) => {
  const frame = textFrame('x'.repeat(length));
  expect([...frame.subarray(0, head.length)]).toEqual(head);
  expect(frame.subarray(head.length).toString()).toBe('x'.repeat(length));
});

test('the length of a frame counts bytes', () => {
  expect(textFrame('é')).toEqual(Buffer.from([0x81, 2, 0xc3, 0xa9]));
});
