/** The languages of the interface. */
export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];
