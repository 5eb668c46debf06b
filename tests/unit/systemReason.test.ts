import { expect, test } from 'vitest';
import { translator } from '#shared/i18n/translator.ts';
import { systemReason } from '../../src/main/core/systemReason.ts';

const failed = (code: string) => Object.assign(new Error(`${code}: raw, open '/x'`), { code });

test('why a file could not be written is said in the language of the person; what is rare as the system says it', () => {
  const [en, ru] = [translator('en'), translator('ru')];
  expect(systemReason(failed('EACCES'), en)).toBe('permission denied');
  expect(systemReason(failed('ENOSPC'), en)).toBe('the disk is full');
  expect(systemReason(failed('EROFS'), ru)).toBe('файловая система доступна только для чтения');
  expect(systemReason(failed('ENOSPC'), ru)).toBe('на диске нет места');
  expect(systemReason(failed('EMFILE'), ru)).toBe("EMFILE: raw, open '/x'");
  expect(systemReason(new Error('a bug'), en)).toBe('a bug');
});
