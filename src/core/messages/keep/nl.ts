import { nlKeepButtons } from './buttons.js';

/** Texts about saving and sharing a question, in Dutch. */
export const nlKeep = {
  ...nlKeepButtons,
  close: 'Sluiten',
  cancel: 'Annuleren',

  saveTitle: 'Vraag bewaren',
  name: 'Naam',
  saveHelp: (files: boolean) => `De vraag blijft in deze browser, op deze computer. ${files ? 'Uw eigen lagen blijven erbij, met alleen de cijfers die u op de kaart ziet.' : 'Cijfers worden niet bewaard.'}`,
  exists: 'Er is al een vraag met deze naam. Die wordt vervangen.',
  replace: 'Vervang',
  saved: (name: string) => `‘${name}’ is bewaard.`,
  /** `full` when there is no room for them; else the browser keeps nothing of the kind. */
  savedWithoutLayers: (name: string, full: boolean) => `‘${name}’ is bewaard, maar zonder uw eigen lagen. ${full ? 'Daarvoor is in deze browser geen plaats meer.' : 'Die bewaart uw browser hier niet, bijvoorbeeld omdat u een privévenster gebruikt.'} Download de lagen om ze te houden.`,
  chooseAgain: (files: readonly string[]) => `Bij deze vraag ${files.length === 1 ? 'hoort een eigen bestand dat' : 'horen eigen bestanden die'} niet in deze browser ${files.length === 1 ? 'staat' : 'staan'}: ${files.join(', ')}. Kies ${files.length === 1 ? 'het' : 'ze'} opnieuw om de laag op de kaart te zien.`,

  listTitle: 'Bewaarde vragen',
  none: 'U hebt nog geen vragen bewaard.',
  savedOn: (date: string) => `bewaard op ${date}`,
  openOne: 'Open',
  rename: 'Hernoem',
  newName: (name: string) => `Nieuwe naam voor ‘${name}’`,
  renamed: (name: string) => `De vraag heet nu ‘${name}’.`,
  downloadOne: 'Download',
  delete: 'Verwijder',
  deleteSure: 'Ja, verwijder',
  deleted: (name: string) => `‘${name}’ is verwijderd.`,
  unreadable: 'Deze vraag kan niet worden gelezen.',

  shareTitle: 'Link naar deze vraag',
  linkHelp: 'Uw browser staat kopiëren niet toe. Selecteer de link en kopieer hem zelf.',
  link: 'Link',
  inLink: (files: readonly { readonly name: string }[] = []) => `In de link staat de vraag, met uw keuzes. Cijfers staan er niet in.${files.length === 0 ? '' : ` Van uw eigen lagen staat alleen de naam erin: ${files.map(({ name }) => name).join(', ')}.`}`,
  copied: 'De link is gekopieerd.',
  downloaded: (file: string) => `Het bestand ${file} is gedownload.`,

  matchTitle: 'Wat hoort bij deze vraag?',
  matchHelp: 'Deze vraag komt ergens anders vandaan. Niet alles ervan is hier bekend. Kies wat u in plaats daarvan gebruikt, of laat het weg.',
  matched: (count: number) => (count === 1 ? '1 onderdeel is hier wel bekend.' : `${count} onderdelen zijn hier wel bekend.`),
  indicator: 'Kenmerk',
  layer: 'Kaartlaag',
  choose: 'Kies…',
  leaveOut: 'Weglaten',
  sameTitle: (title: string) => `${title} (zelfde titel)`,
  use: 'Open met deze keuzes',

  wentBack: 'U ziet weer de vraag van deze pagina.',
};

/** Every text about saving and sharing. */
export type KeepMessages = typeof nlKeep;
