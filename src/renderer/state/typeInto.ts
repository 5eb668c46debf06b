/** Puts a text into a field as if it were typed now. */
export function typeInto(field: HTMLInputElement, text: string): void {
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  // React takes notice of a change only.
  write?.call(field, `${text} `);
  write?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
