/** The desktops that let a person bind keys to a command, each in a way of its own. */
const kinds = ['gnome', 'kde', 'sway', 'hyprland', 'niri', 'river'] as const;

export type DesktopKind = (typeof kinds)[number] | 'other';

/** The kind of a desktop by XDG_CURRENT_DESKTOP, which lists its names from the most special one on: `ubuntu:GNOME`. */
export function desktopKind(names: string): DesktopKind {
  const listed = names.toLowerCase().split(':');
  return kinds.find((kind) => listed.includes(kind)) ?? 'other';
}
