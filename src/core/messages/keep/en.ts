import type { KeepMessages } from './nl.js';
import { enKeepButtons } from './buttons.js';

/** Texts about saving and sharing a question, in English. */
export const enKeep: KeepMessages = {
  ...enKeepButtons,
  close: 'Close',
  cancel: 'Cancel',

  saveTitle: 'Save the question',
  name: 'Name',
  saveHelp: (files) => `The question stays in this browser, on this computer. ${files ? 'Your own layers stay with it, with only the figures that you see on the map.' : 'Figures are not saved.'}`,
  exists: 'There is a question with this name already. It will be replaced.',
  replace: 'Replace',
  saved: (name) => `‘${name}’ is saved.`,
  savedWithoutLayers: (name, full) => `‘${name}’ is saved, but without your own layers. ${full ? 'There is no room left for them in this browser.' : 'Your browser does not keep them here, for example because you use a private window.'} Download the layers to keep them.`,
  chooseAgain: (files) => `This question has ${files.length === 1 ? 'a file of your own that is' : 'files of your own that are'} not in this browser: ${files.join(', ')}. Choose ${files.length === 1 ? 'it' : 'them'} again to see the layer on the map.`,

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
  inLink: (files = []) => `The link holds the question, with your choices. It holds no figures.${files.length === 0 ? '' : ` Of your own layers it holds the name only: ${files.map(({ name }) => name).join(', ')}.`}`,
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
