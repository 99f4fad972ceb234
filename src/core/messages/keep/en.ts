import type { KeepMessages } from './nl.js';
import { enKeepButtons } from './buttons.js';

/** Texts about saving and sharing a question, in English. */
export const enKeep: KeepMessages = {
  ...enKeepButtons,
  close: 'Close',
  cancel: 'Cancel',

  saveTitle: 'Save the question',
  name: 'Name',
  saveHelp: 'The question stays in this browser, on this computer. Figures are not saved.',
  exists: 'There is a question with this name already. It will be replaced.',
  replace: 'Replace',
  saved: (name) => `‘${name}’ is saved.`,

  listTitle: 'Saved questions',
  none: 'You have not saved any questions yet.',
  savedOn: (date) => `saved on ${date}`,
  openOne: 'Open',
  rename: 'Rename',
  newName: (name) => `New name for ‘${name}’`,
  renamed: (name) => `The question is now called ‘${name}’.`,
  downloadOne: 'Download',
  delete: 'Delete',
  deleteSure: 'Yes, delete',
  deleted: (name) => `‘${name}’ is deleted.`,
  unreadable: 'This question cannot be read.',

  shareTitle: 'Link to this question',
  linkHelp: 'Your browser does not allow copying. Select the link and copy it yourself.',
  link: 'Link',
  inLink: 'The link holds the question, with your choices. It holds no figures.',
  copied: 'The link is copied.',
  downloaded: (file) => `The file ${file} is downloaded.`,

  matchTitle: 'What goes with this question?',
  matchHelp: 'This question comes from elsewhere. Not all of it is known here. Choose what to use instead, or leave it out.',
  matched: (count) => (count === 1 ? '1 part is known here.' : `${count} parts are known here.`),
  indicator: 'Feature',
  layer: 'Map layer',
  choose: 'Choose…',
  leaveOut: 'Leave out',
  sameTitle: (title) => `${title} (same title)`,
  use: 'Open with these choices',

  wentBack: 'You see the question of this page again.',
};
