/** Whether a condition holds for every figure that can be, for none, or for some. */
export const Truth = { fails: 0, holds: 1, unknown: 2 } as const;
export type Truth = (typeof Truth)[keyof typeof Truth];
