import { expect, test } from 'vitest';
import { withCreator } from '../../src/main/desktop/pdfCreator.ts';

const pdf = (entry: string): Buffer => Buffer.from(`%PDF-1.4\n%\u00D3\n<<${entry}\n/Producer (Skia)>>`, 'latin1');

test('a PDF names Stint as its creator, and nothing in it moves', () => {
  const agent = String.raw`/Creator (Mozilla/5.0 \(X11\) \\ Electron/45)`;
  const named = withCreator(pdf(agent), 'Stint');
  expect(named).toEqual(pdf('/Creator (Stint)'.padEnd(agent.length)));
});

test.each(['', '/Creator (X)', '/Creator (open'])('a PDF with %j is left as it is', (entry) => {
  expect(withCreator(pdf(entry), 'Stint')).toEqual(pdf(entry));
});
