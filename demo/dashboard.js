import './language.js';

const layer = document.querySelector('rk-layer');
const indicator = document.querySelector('#indicator');
const method = document.querySelector('#method');
const language = document.documentElement.lang;

const methods = {
  nl: { quantile: 'even veel gebieden', equal: 'even breed', jenks: 'waar gaten zitten' },
  en: { quantile: 'as many areas in each', equal: 'equally wide', jenks: 'where there are gaps' },
};
method.replaceChildren(...Object.entries(methods[language]).map(([name, title]) => new Option(title, name)));

const files = await Promise.all(layer.data.split(' ').map(async (url) => (await fetch(url)).json()));
indicator.replaceChildren(...files.flatMap(({ indicators }) => indicators).map(({ id, title, titles }) => new Option(titles?.[language] ?? title, id)));
indicator.value = layer.indicator;
indicator.addEventListener('change', () => (layer.indicator = indicator.value));
method.addEventListener('change', () => (layer.method = method.value));
