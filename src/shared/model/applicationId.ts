/** Stint's reverse-DNS name, under which desktops know it. */
export const APPLICATION_ID = 'io.github.stintapp.Stint';
