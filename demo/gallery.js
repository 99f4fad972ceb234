import './language.js';

const places = await (await fetch('data/gallery.json')).json();
const select = document.querySelector('#place');
const list = document.querySelector('#questions');
const question = document.querySelector('#question');
const language = document.documentElement.lang;

/** The address of the page is what is shown, so that it can be shared and gone back to. */
function chosen() {
  const [placeId, id] = decodeURIComponent(location.hash.slice(1).split('&')[0]).split('/');
  const place = places.find(({ place: name }) => name === placeId) ?? places[0];
  return { place, shown: place.questions.find((each) => each.id === id) ?? place.questions.find((each) => each.id === 'eenzaamheid') ?? place.questions[0] };
}

function addressOf(place, { id }) {
  return `#${encodeURIComponent(place.place)}/${id}`;
}

function show() {
  const { place, shown } = chosen();
  select.value = place.place;
  document.querySelector('#fictional').hidden = place.place !== 'Lindewaard';
  list.replaceChildren(...place.questions.map((each) => {
    const link = Object.assign(document.createElement('a'), { href: addressOf(place, each) });
    const number = Object.assign(document.createElement('span'), { className: 'number', textContent: each.number ?? '' });
    link.append(...(each.number ? [number] : []), each.titles[language]);
    if (each === shown) link.setAttribute('aria-current', 'true');
    const item = document.createElement('li');
    item.append(link);
    return item;
  }));
  question.src = `data/${shown.src}`;
}

select.replaceChildren(...places.map(({ place }) => new Option(place === 'Lindewaard' ? `Lindewaard (${language === 'en' ? 'fictional' : 'fictief'})` : place, place)));
select.addEventListener('change', () => {
  const place = places.find(({ place: name }) => name === select.value);
  location.hash = addressOf(place, place.questions[0]);
});
addEventListener('hashchange', () => {
  show();
  // On a narrow screen the question is below the list: whoever chose one wants to see it.
  const { top } = question.getBoundingClientRect();
  if (!location.hash.includes('&') && (top > innerHeight / 2 || top < 0)) question.scrollIntoView();
});
show();
