import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingNames, settings } from '#shared/settings/index.ts';
import type { Shape } from '#shared/settings/kind.ts';
import { plainSettingsFrom } from '../../src/main/store/plainSettings.ts';
import { settingsFrom } from '../../src/main/store/settings.ts';

/** Values of a shape, and some that are nearly of it. */
function near(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'toggle':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...shape.options);
    case 'whole':
      return fc.integer({ min: Math.max(-1, shape.min - 1), max: shape.max });
    case 'text':
      return fc.oneof(
        fc.string({ maxLength: shape.max + 1 }),
        fc.constantFrom('Europe/Berlin', 'mqtts://a.example', ''),
      );
    case 'list':
      return fc.array(near(shape.of), { maxLength: 4 });
    case 'orNone':
      return fc.option(near(shape.of));
    case 'own':
      return fc.constant(null);
    default:
      return shape satisfies never;
  }
}

const ofSchema = settingNames.filter((name) => settings[name].kind.kind !== 'own');
const row = fc
  .constantFrom(...ofSchema)
  .chain((key) =>
    fc.oneof(near(settings[key].kind), fc.jsonValue()).map((value) => ({ key, value: JSON.stringify(value) })),
  );

test('without schemas, the same stored settings are understood', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      expect(plainSettingsFrom(rows)).toEqual(settingsFrom(rows));
    }),
  );
});
