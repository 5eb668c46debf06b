const shape = /^(https?:\/\/(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::\d{1,5})?)(?:\/.*)?$/u;

/**
 * The origin of a page's address, as browsers send it: `https://example.com:8443`. Null if it is not the address of a
 * page.
 */
export function parseOrigin(address: string): string | null {
  const origin = shape.exec(address.trim().toLowerCase())?.[1];
  return origin?.replace(/^(http:\/\/.*):80$/u, '$1').replace(/^(https:\/\/.*):443$/u, '$1') ?? null;
}
