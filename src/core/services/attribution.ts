/** Who made something, with the licence that its conditions of use tell of: `Kadaster, CC BY 4.0`. */
export function attributionOf(maker: string, conditions: string): string {
  return [maker, licenceIn(conditions)].filter(Boolean).join(', ');
}

/** The short name of a licence in an address or a sentence; empty for others. */
function licenceIn(conditions: string): string {
  const licence = /creativecommons\.org\/licenses\/(by(?:-[a-z]+)*)\/(\d\.\d)/i.exec(conditions);
  if (licence) return `CC ${licence[1]!.toUpperCase()} ${licence[2]}`;
  if (/creativecommons\.org\/publicdomain\/zero/i.test(conditions)) return 'CC0';
  return /\bCC(?:0|[ -]BY(?:-[A-Z]{2})*)(?: \d\.\d)?/.exec(conditions)?.[0] ?? '';
}
