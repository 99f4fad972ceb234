import type { Language } from '../../language.js';

/** Texts that are there before anything is saved or shared, in Dutch. */
export const nlKeepButtons = {
  label: 'Deze vraag bewaren en delen',
  save: 'Bewaar',
  list: 'Bewaarde vragen',
  share: 'Deel link',
  download: 'Download vraag',
  open: 'Open vraag',
  nothing: 'Er staat nog geen vraag op deze pagina.',
  opened: {
    link: 'U ziet een vraag uit een gedeelde link. Wie de link maakte, kan ook de teksten hebben veranderd.',
    saved: 'U ziet een bewaarde vraag.',
    file: 'U ziet een vraag uit een bestand.',
  },
  back: 'Terug naar de vraag van deze pagina',
};

type KeepButtons = typeof nlKeepButtons;

/** The same in English. */
export const enKeepButtons: KeepButtons = {
  label: 'Save and share this question',
  save: 'Save',
  list: 'Saved questions',
  share: 'Share link',
  download: 'Download question',
  open: 'Open question',
  nothing: 'There is no question on this page yet.',
  opened: {
    link: 'You see a question from a shared link. Whoever made the link may have changed the texts too.',
    saved: 'You see a saved question.',
    file: 'You see a question from a file.',
  },
  back: 'Back to the question of this page',
};

const all: Readonly<Record<Language, KeepButtons>> = { nl: nlKeepButtons, en: enKeepButtons };

/** The buttons in a language; the other texts come with what they do. */
export function keepButtonsIn(language: Language): KeepButtons {
  return all[language];
}
