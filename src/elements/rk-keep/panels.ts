import { html, nothing, type TemplateResult } from 'lit';
import type { Choices } from '../../core/adopt-question.js';
import type { Language } from '../../core/language.js';
import type { KeepMessages } from '../../core/messages/keep/index.js';
import type { MissingPart, NamedPart } from '../../core/match-question.js';
import { layerId, type Question } from '../../core/question.js';
import type { OpenedFile } from '../../data/question-file.js';
import type { SavedQuestion } from '../../data/saved-questions.js';

/** What every panel of the dialog is made with. */
export interface PanelContext {
  readonly words: KeepMessages;
  readonly language: Language;
  /** Closes the dialog. */
  readonly close: () => void;
}

/** Asks under which name to save. */
export function savePanel({ words, close }: PanelContext, props: { name: string; names: readonly string[]; files: boolean; onName: (name: string) => void; onSave: () => void }): TemplateResult {
  const { name, names, files, onName, onSave } = props;
  const exists = names.includes(name.trim());
  return html`
    <form @submit=${submitting(onSave)}>
      <p>${words.saveHelp(files)}</p>
      <label for="name">${words.name}</label>
      <input id="name" .value=${name} required pattern=".*\\S.*" autocomplete="off" autofocus aria-describedby="exists" @input=${(event: Event) => onName(valueOf(event))}>
      <p id="exists" aria-live="polite">${exists ? words.exists : nothing}</p>
      <div class="buttons"><button class="main" type="submit">${exists ? words.replace : words.save}</button>${cancel(words, close)}</div>
    </form>`;
}

/** What can be done with a saved question. */
export interface ListActions {
  /** Opens it. */
  readonly open: (saved: SavedQuestion) => void;
  /** Hands it over as a file. */
  readonly download: (saved: SavedQuestion) => void;
  /** Asks after a new name, or for certainty. */
  readonly ask: (what: 'rename' | 'delete', saved: SavedQuestion) => void;
  /** Gives it the new name. */
  readonly rename: (saved: SavedQuestion, name: string) => void;
  /** Forgets it. */
  readonly delete: (saved: SavedQuestion) => void;
}

/** The saved questions. One of them may be asked about. */
export function listPanel(context: PanelContext, saved: readonly SavedQuestion[], asked: { what: 'rename' | 'delete'; id: string } | undefined, actions: ListActions): TemplateResult {
  const { words, close } = context;
  return html`
    ${saved.length === 0 ? html`<p>${words.none}</p>` : html`<ul>${saved.map((each) => html`
      <li data-id=${each.id}>
        <p><strong>${each.name}</strong> <small>${each.question ? words.savedOn(new Date(each.saved).toLocaleDateString(context.language, { dateStyle: 'long' })) : words.unreadable}</small></p>
        ${asked?.id === each.id && asked.what === 'rename' ? renameForm(context, each, actions) : rowButtons(context, each, asked?.id === each.id, actions)}
      </li>`)}</ul>`}
    <div class="buttons"><button type="button" id="close" @click=${close}>${words.close}</button></div>`;
}

function rowButtons({ words }: PanelContext, saved: SavedQuestion, deleting: boolean, actions: ListActions): TemplateResult {
  const button = (id: string, label: string, act: () => void) => html`
    <button type="button" class="link" data-act=${id} @click=${act}>${label}<span class="visually-hidden"> ${saved.name}</span></button>`;
  return html`<div class="row">
    ${saved.question ? html`
      ${button('open', words.openOne, () => actions.open(saved))}
      ${button('rename', words.rename, () => actions.ask('rename', saved))}
      ${button('download', words.downloadOne, () => actions.download(saved))}` : nothing}
    ${deleting ? button('delete', words.deleteSure, () => actions.delete(saved)) : button('delete', words.delete, () => actions.ask('delete', saved))}
  </div>`;
}

function renameForm({ words }: PanelContext, saved: SavedQuestion, actions: ListActions): TemplateResult {
  const rename = (event: Event): void => actions.rename(saved, (event.target as HTMLFormElement).querySelector('input')!.value);
  return html`<form class="row" @submit=${submitting(rename)}>
    <label class="visually-hidden" for="new-name">${words.newName(saved.name)}</label>
    <input id="new-name" .value=${saved.name} required pattern=".*\\S.*" autocomplete="off">
    <button type="submit">${words.rename}</button>
  </form>`;
}

/** The link, to be copied by hand; `files` are those of the reader that the question is about. */
export function sharePanel({ words, close }: PanelContext, { link, files }: { link: string; files: Question['ownFiles'] }): TemplateResult {
  return html`
    <p>${words.linkHelp}</p>
    <label for="link">${words.link}</label>
    <input id="link" readonly autofocus .value=${link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}>
    <p>${words.inLink(files)}</p>
    <div class="buttons"><button type="button" @click=${close}>${words.close}</button></div>`;
}

const LEAVE_OUT = 'out';
const idOf = (index: number): string => `part-${index}`;

/** Asks what to take for each part of a question that is not there. */
export function matchPanel({ words, language, close }: PanelContext, opened: OpenedFile, onChoose: (choices: Choices) => void): TemplateResult {
  const { match } = opened;
  const choose = (event: Event): void => onChoose(choicesIn(event.target as HTMLFormElement, match.missing));
  return html`
    <form @submit=${submitting(choose)}>
      <p>${words.matchHelp}${match.matched.length > 0 ? ` ${words.matched(match.matched.length)}` : nothing}</p>
      ${match.missing.map((part, index) => html`
        <label for=${idOf(index)}>${words[part.kind]}: ${titleIn(part, language)}</label>
        <select id=${idOf(index)} required ?autofocus=${index === 0}>
          <option value="">${words.choose}</option>
          ${optionsOf(part, opened).map((option) => html`
            <option value="=${option.id}" .selected=${part.suggestions[0] === option.id}>
              ${part.suggestions.includes(option.id) ? words.sameTitle(titleIn(option, language)) : titleIn(option, language)}</option>`)}
          <option value=${LEAVE_OUT}>${words.leaveOut}</option>
        </select>`)}
      <div class="buttons"><button class="main" type="submit">${words.use}</button>${cancel(words, close)}</div>
    </form>`;
}

/** Likely ones first. */
function optionsOf(part: MissingPart, { indicators, layers }: OpenedFile): readonly NamedPart[] {
  const all: readonly NamedPart[] = part.kind === 'indicator' ? indicators : layers.map((layer, index) => ({ ...layer, id: layerId(layer, index) }));
  return all.toSorted((a, b) => Number(part.suggestions.includes(b.id)) - Number(part.suggestions.includes(a.id)));
}

function choicesIn(form: HTMLFormElement, missing: readonly MissingPart[]): Choices {
  const chosen = missing.map(({ kind, id }, index) => {
    const { value } = form.querySelector<HTMLSelectElement>(`#${idOf(index)}`)!;
    return { kind, id, to: value === LEAVE_OUT ? undefined : value.slice(1) };
  });
  const of = (kind: MissingPart['kind']) => new Map(chosen.filter((each) => each.kind === kind).map(({ id, to }) => [id, to]));
  return { indicators: of('indicator'), layers: of('layer') };
}

const titleIn = ({ id, title, titles }: NamedPart, language: Language): string => titles?.[language] ?? title ?? id;
const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
const cancel = (words: KeepMessages, close: () => void): TemplateResult => html`<button type="button" @click=${close}>${words.cancel}</button>`;

/** A form that does something here instead of sending itself. */
const submitting = (act: (event: Event) => void) => (event: Event): void => {
  event.preventDefault();
  act(event);
};
