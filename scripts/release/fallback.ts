/** Whether a file name or a version says that the package is built with the fallback runtime, which is for tests only. */
export const isFallback = (nameOrVersion: string): boolean => /fallback/iu.test(nameOrVersion);
