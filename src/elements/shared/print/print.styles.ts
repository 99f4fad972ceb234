import { css } from 'lit';

/** Of a map that has a picture for paper: on paper the picture stands in its place, with the legend under it. */
export const printPictureStyles = css`
  .paper, .drawn { display: none; }
  @media print {
    .frame.printing { display: flex; flex-wrap: wrap; gap: 3mm 6mm; align-items: start; }
    .printing .map { position: static; background: none; break-inside: avoid; }
    .printing .map > :not(.paper, .drawn) { display: none !important; }
    .printing .paper { display: block; max-inline-size: 100%; max-block-size: var(--rk-print-map-height, var(--_paper-height, 82mm)); border: 0.75pt solid #8a96a3; print-color-adjust: exact; }
    .printing .drawn { display: block; contain: inline-size; list-style: none; margin: 1.5mm 0 0; padding: 0; font-size: 9pt; }
    .drawn .key { display: inline-block; inline-size: 7mm; margin-inline-end: 2mm; vertical-align: 0.25em; border-block-start: 2pt solid #0d1721; }
    .drawn .key.other { border-block-start-style: dashed; }
    .drawn .key.dots { box-sizing: border-box; inline-size: 2.4mm; block-size: 2.4mm; margin-inline: 2.3mm 4.3mm; vertical-align: -0.05em; border: 1.2pt solid #0d1721; border-radius: 50%; background: #0d1721; print-color-adjust: exact; }
    .drawn .key.dots.other { background: #fff; }
    .beside .map { max-inline-size: 70%; }
    .printing ::slotted(*) { flex: 1 1 100%; }
    .printing ::slotted(rk-legend) {
      flex: 1 1 45mm; align-self: start; max-inline-size: none; max-block-size: none; margin: 0; overflow: visible; border: 0; border-radius: 0; box-shadow: none; break-inside: avoid;
    }
    .printing ::slotted(:is(rk-timeline, rk-swipe)) { display: none; }
  }
`;

/** Leaves out what is not on the way to what is printed. */
export const onlyThisStyles = css`
  @media print {
    [data-rk-print]:has(> [data-rk-print]) > :not([data-rk-print]), :host > :not([data-rk-print]) { display: none !important; }
    [data-rk-print] { max-inline-size: none !important; margin: 0 !important; padding: 0 !important; border: 0 !important; }
  }
`;

/** What is only there on paper. */
export const onPaperStyles = css`@media screen { .made { display: none; } }`;

/** Of a question: on paper one page, from the question to what can be done about it. */
export const printQuestionStyles = css`
  @media print {
    article { display: block; border: 0; border-radius: 0; overflow: visible; background: none; }
    header { padding: 0 0 3mm; break-after: avoid; }
    h2 { font-size: 17pt; margin-block: 0.5mm 1.5mm; }
    rk-answer { font-size: 11.5pt; max-inline-size: none; min-block-size: 0; }
    .body { display: block; border: 0; }
    rk-query, rk-draw.blank { display: none; }
    rk-draw { border: 0; }
    rk-legend { border: 0; }
    .figures { border: 0; padding-block-start: 3mm; }
    rk-area, [role='tabpanel'] { padding: 0; border: 0; }
    rk-area { margin-block-end: 3mm; }
    /* One page has room for the sources as well when the map gives some. */
    article:has(.missing) { --_paper-height: 66mm; }
    .words, .missing { display: block; padding: 3mm 0 0; font-size: 8.5pt; line-height: 1.4; }
    .words { columns: 2; column-gap: 8mm; }
    .words + .missing { padding-block-start: 1mm; }
    .missing ul { max-inline-size: none; }
    .missing li { break-inside: avoid; }
    .words p { max-inline-size: none; margin-block-end: 1.5mm; break-inside: avoid; }
    .words h3, .missing h3 { font-size: 10pt; margin: 0 0 1mm; break-after: avoid; }
    .words li { padding-block: 0.25mm; }
    footer { display: block; margin-block-start: 3mm; padding: 2mm 0 0; background: none; border-color: #8a96a3; font-size: 8pt; break-inside: avoid; }
    footer .link { display: none; }
    footer .made { margin: 0; }
  }
`;

/** Of a question after another: it begins on a new page. */
export const nextPageStyles = css`@media print { :host { break-before: page; } }`;

/** Of a legend: beside the map where there is room, else below it with its rows beside each other. */
export const printLegendStyles = css`
  @media print {
    .legend { padding: 0; font-size: 9pt; }
    /* The first layer that is shown: those before it are switched off, and not on paper. */
    .layer:not(.layer:has([type='checkbox']:checked) ~ .layer) { margin-block-start: 0; padding-block-start: 0; border: 0; }
    .title { margin-block-end: 1mm; }
    ul { columns: 45mm; column-gap: 8mm; }
    li { padding-block: 0.3mm; }
    ul + .note { margin-block-start: 1mm; }
    .note { font-size: 8pt; }
  }
`;

/** Of the areas that stand out: two beside each other. */
export const printTopAreasStyles = css`
  @media print {
    .heading { font-size: 10pt; margin-block-end: 1mm; }
    ol { columns: 2; column-gap: 8mm; font-size: 9pt; }
    li { break-inside: avoid; }
    li + li { border: 0; }
    button { padding: 0.7mm 0; gap: 0.3mm 2mm; font-size: 9pt; line-height: 1.3; }
    .why { font-size: 8pt; }
    .track { block-size: 1mm; }
  }
`;

/** A4 with the name of the page and the number of the sheet in its margins. A browser that knows no margin boxes leaves them out. */
export function paperSheet(title: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const look = 'font: 8pt sans-serif; color: #52606d; vertical-align: top; padding-block-start: 2.5mm;';
  sheet.replaceSync(`@media print { html, body { background: none !important; } }
  @page {
    size: A4; margin: 10mm 12mm 14mm;
    @bottom-left { content: ${cssString(title)}; ${look} }
    @bottom-right { content: counter(page) ' / ' counter(pages); ${look} }
  }`);
  return sheet;
}

function cssString(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}
