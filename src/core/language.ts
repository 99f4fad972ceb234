/** The languages of the interface. */
export type Language = 'nl' | 'en';
/** Every language, the default first. */
export const languages: readonly Language[] = ['nl', 'en'];
