/** The scheme of the links by which other programs ask Stint for something: `stint://start?title=…`. */
export const LINK_SCHEME = 'stint';
