/** Made by the build: scripts/licences/plugin.ts. */
declare module 'virtual:licences' {
  export const licences: readonly import('#shared/contract/licences.ts').Licence[];
}
