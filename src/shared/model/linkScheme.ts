/** The scheme of links from other programs to Stint: `stint://start?title=…`. */
export const LINK_SCHEME = 'stint';
