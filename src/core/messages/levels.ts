const words = ['buurt', 'wijk', 'gemeente', 'pc6', 'pc5', 'pc4', 'vierkant', 'gebied'] as const;

/** A level of areas that the interface has a word for. */
export type LevelWord = (typeof words)[number];

/** The word for a level as files write it; `gebied` for one we have no word for. */
export function levelWord(level: string | undefined): LevelWord {
  const name = level?.toLowerCase().replace(/^postcode-?/, 'pc') ?? '';
  return words.find((word) => word === name) ?? 'gebied';
}
