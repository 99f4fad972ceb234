declare const RK_VERSION: string | undefined;

/** The version of the tool, put in when it is built. */
export const version: string = typeof RK_VERSION === 'undefined' ? 'development' : RK_VERSION;
