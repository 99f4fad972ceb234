/** Texts of comparing in Dutch. */
export const nlCompare = {
  side: (number: number) => `Kaart ${number}`,
  invite: 'Wijs een gebied aan of kies een gebied. Dan staan hier de cijfers naast elkaar.',
  inviteEach: 'Kies op elke kaart een gebied. Dan staan hier de cijfers naast elkaar.',
  /** A figure with its period; `day` for a period of one day. */
  when: (value: string, period: string, day: boolean) => `${value} ${day ? 'op' : 'in'} ${period}`,
  absent: 'niet op deze kaart',
  figures: (area: string, figures: readonly string[]) => `${area === '' ? '' : `${area}: `}${figures.join(', ')}.`,
  /** A figure after the first of three or more, with how much it differs from the first. */
  beside: (figure: string, difference: string) => `${figure} (${difference})`,
  difference: (difference: string) => `Dat is ${difference}.`,
  more: (size: string) => `${size} meer`,
  less: (size: string) => `${size} minder`,
  higher: (size: string) => `${size} hoger`,
  lower: (size: string) => `${size} lager`,
  points: 'procentpunt',
  same: 'evenveel',
  sameHeight: 'even hoog',
  noDifference: 'Een verschil is dan niet te geven.',
  handle: (left: string, right: string) => `Schuif tussen ${left} en ${right}`,
  seen: (percent: string, left: string) => `${percent}% ${left}`,
};

/** The texts of comparing. Dutch gives the keys. */
export type CompareMessages = typeof nlCompare;
