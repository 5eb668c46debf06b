import type { Shape } from './kind.ts';

/**
 * Whether a value is of a shape, without a schema library: what schema.ts says of it in its way. A kind of its own, whose
 * schema is written by hand, takes any value.
 */
export function accepts(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'toggle':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && shape.options.includes(value);
    case 'whole':
      return Number.isSafeInteger(value) && Number(value) >= shape.min && Number(value) <= shape.max;
    case 'text': {
      const { min, max, normal } = shape;
      return (
        typeof value === 'string' &&
        value.length >= min &&
        value.length <= max &&
        (normal === undefined || normal(value) === value)
      );
    }
    case 'list': {
      const { of, min, max } = shape;
      return (
        Array.isArray(value) && value.length >= min && value.length <= max && value.every((item) => accepts(of, item))
      );
    }
    case 'orNone':
      return value === null || accepts(shape.of, value);
    case 'own':
      return true;
    default:
      return shape satisfies never;
  }
}
