/**
 * The indicators of the demo: what they are called and what they are part of. All figures are invented.
 */
const town = 'Gemeente Lindewaard (fictief)';
const source = (title) => ({ name: town, title, year: 2024, licence: 'CC0 1.0' });
const sources = {
  people: source('Bevolkingsregister, verzonnen cijfers'), income: source('Inkomensregister, verzonnen cijfers'),
  help: source('Registratie sociaal domein, verzonnen cijfers'), homes: source('Woningregister, verzonnen cijfers'),
  safety: source('Veiligheidsonderzoek en meldingen, verzonnen cijfers'), places: source('Voorzieningenkaart, verzonnen ligging'),
};
const units = { inwoners: 'residents', huishoudens: 'households', kinderen: 'children', '%': '%', euro: 'euro', km: 'km',
  meldingen: 'reports', "auto's": 'cars', ontvangers: 'recipients' };

const texts = (title, en, description, descriptionEn, unit) => ({
  title, titles: { en }, description, descriptions: { en: descriptionEn }, ...(unit ? { unit, units: { en: units[unit] } } : {}),
});
const count = (id, from, population, unit, ...words) => ({
  id, ...texts(...words, unit), kind: 'count', sensitivity: 'personal', ...(population ? { population } : {}), source: sources[from],
});
const share = (numerator, denominator, from, ...words) => ({
  id: `${numerator}-aandeel`, ...texts(...words, '%'), kind: 'percentage', numerator, denominator, sensitivity: 'personal', source: sources[from],
});
/** The phrase with which an indicator stands in the answer to a question. */
const phrased = (indicator, phrase, en) => ({ ...indicator, phrase, phrases: { en } });
const open = (id, kind, from, unit, more, ...words) => ({ id, ...texts(...words, unit), kind, ...more, sensitivity: 'public', source: sources[from] });

/** Indicators per postcode-6 area; also per buurt and wijk. */
export const fine = [
  count('inwoners', 'people', undefined, 'inwoners', 'Inwoners', 'Residents', 'Alle mensen die op 1 januari in het gebied wonen.', 'All people who live in the area on 1 January.'),
  count('jeugd', 'people', 'inwoners', 'kinderen', '0 tot en met 17 jaar', 'Under 18', 'Kinderen en jongeren tot 18 jaar.', 'Children and young people under 18.'),
  count('ouderen', 'people', 'inwoners', 'inwoners', '65 jaar en ouder', '65 and over', 'Inwoners van 65 jaar of ouder.', 'Residents aged 65 or over.'),
  phrased(share('ouderen', 'inwoners', 'people', 'Aandeel 65-plussers', 'Share aged 65 and over', 'Van elke 100 inwoners: hoeveel zijn 65 jaar of ouder.', 'Of every 100 residents: how many are 65 or over.'), 'is {value} van de inwoners 65 jaar of ouder', '{value} of the residents are 65 or over'),
  count('huishoudens', 'people', undefined, 'huishoudens', 'Huishoudens', 'Households', 'Een persoon alleen, of mensen die samen een huis delen.', 'One person, or people who share a home.'),
  count('alleenstaand', 'people', 'huishoudens', 'huishoudens', 'Eenpersoonshuishoudens', 'One-person households', 'Huishoudens van één persoon.', 'Households of one person.'),
  phrased(share('alleenstaand', 'huishoudens', 'people', 'Aandeel eenpersoonshuishoudens', 'Share of one-person households', 'Van elke 100 huishoudens: in hoeveel woont één persoon.', 'Of every 100 households: in how many one person lives.'), 'is {value} van de huishoudens een eenpersoonshuishouden', '{value} of the households are one person'),
  count('uitkering', 'income', 'inwoners', 'inwoners', 'Mensen met een uitkering', 'People on benefits', 'Inwoners met bijstand, WW of een uitkering bij ziekte.', 'Residents on social assistance, unemployment or disability benefit.'),
  count('wmo', 'help', 'inwoners', 'inwoners', 'Mensen met hulp uit de Wmo', 'People with Wmo support', 'Inwoners die hulp of een voorziening krijgen via de Wmo.', 'Residents who get help or an aid under the social support act.'),
  share('wmo', 'inwoners', 'help', 'Aandeel met hulp uit de Wmo', 'Share with Wmo support', 'Van elke 100 inwoners: hoeveel krijgen hulp via de Wmo.', 'Of every 100 residents: how many get support under the act.'),
];

const liveable = open('leefbaarheid', 'score', 'homes', undefined, { range: [1, 9] }, 'Leefbaarheid', 'Liveability', 'Hoe prettig de omgeving is om in te wonen. 1 is zeer onvoldoende, 9 is uitstekend.', 'How pleasant the surroundings are to live in. 1 is very poor, 9 is excellent.');
/** The score that is also known per postcode-6 area. */
export const fineScore = liveable;

const [inwoners, jeugd, ouderen, ouderenAandeel, huishoudens, alleen, alleenAandeel, uitkering, wmo, wmoAandeel] = fine;

/** Indicators per buurt and wijk. */
export const coarse = [
  inwoners, jeugd,
  count('leeftijd-18-24', 'people', 'inwoners', 'inwoners', '18 tot en met 24 jaar', '18 to 24', 'Jongvolwassenen van 18 tot en met 24 jaar.', 'Young adults aged 18 to 24.'),
  count('leeftijd-25-44', 'people', 'inwoners', 'inwoners', '25 tot en met 44 jaar', '25 to 44', 'Inwoners van 25 tot en met 44 jaar.', 'Residents aged 25 to 44.'),
  count('leeftijd-45-64', 'people', 'inwoners', 'inwoners', '45 tot en met 64 jaar', '45 to 64', 'Inwoners van 45 tot en met 64 jaar.', 'Residents aged 45 to 64.'),
  count('leeftijd-65-74', 'people', 'inwoners', 'inwoners', '65 tot en met 74 jaar', '65 to 74', 'Ouderen van 65 tot en met 74 jaar.', 'Older residents aged 65 to 74.'),
  count('leeftijd-75', 'people', 'inwoners', 'inwoners', '75 jaar en ouder', '75 and over', 'Ouderen van 75 jaar of ouder.', 'Older residents aged 75 or over.'),
  ouderen, ouderenAandeel,
  count('ouderen-alleen', 'people', 'ouderen', 'inwoners', '65-plussers die alleen wonen', 'Over-65s living alone', 'Inwoners van 65 jaar of ouder zonder huisgenoot.', 'Residents of 65 or over without anyone else in the home.'),
  share('ouderen-alleen', 'ouderen', 'people', 'Aandeel 65-plussers dat alleen woont', 'Share of over-65s living alone', 'Van elke 100 inwoners van 65 jaar of ouder: hoeveel wonen alleen.', 'Of every 100 residents of 65 or over: how many live alone.'),
  huishoudens, alleen, alleenAandeel,
  count('eenouder', 'people', 'huishoudens', 'huishoudens', 'Eenoudergezinnen', 'One-parent families', 'Gezinnen met één ouder en kinderen thuis.', 'Families with one parent and children at home.'),
  share('eenouder', 'huishoudens', 'people', 'Aandeel eenoudergezinnen', 'Share of one-parent families', 'Van elke 100 huishoudens: hoeveel zijn een eenoudergezin.', 'Of every 100 households: how many are one-parent families.'),
  count('lage-inkomens', 'income', 'huishoudens', 'huishoudens', 'Huishoudens met een laag inkomen', 'Households on a low income', 'Huishoudens met te weinig inkomen om goed van rond te komen.', 'Households with too little income to get by well.'),
  share('lage-inkomens', 'huishoudens', 'income', 'Aandeel met een laag inkomen', 'Share on a low income', 'Van elke 100 huishoudens: hoeveel hebben een laag inkomen.', 'Of every 100 households: how many are on a low income.'),
  count('inkomensontvangers', 'income', 'inwoners', 'ontvangers', 'Mensen met een inkomen', 'People with an income', 'Inwoners vanaf 18 jaar met een inkomen. Hierop rust het gemiddelde.', 'Residents of 18 and over with an income; the mean rests on them.'),
  { id: 'inkomen', ...texts('Gemiddeld inkomen', 'Mean income', 'Gemiddeld bruto inkomen per jaar van mensen met een inkomen.', 'Mean gross income a year of people with an income.', 'euro'), kind: 'mean', n: 'inkomensontvangers', sensitivity: 'personal', source: sources.income },
  uitkering,
  share('uitkering', 'inwoners', 'income', 'Aandeel met een uitkering', 'Share on benefits', 'Van elke 100 inwoners: hoeveel hebben een uitkering.', 'Of every 100 residents: how many are on benefits.'),
  count('minimaregelingen', 'help', 'huishoudens', 'huishoudens', 'Huishoudens met een minimaregeling', 'Households on a minimum-income scheme', 'Huishoudens die een vergoeding krijgen omdat het inkomen laag is.', 'Households that get an allowance because their income is low.'),
  share('minimaregelingen', 'huishoudens', 'help', 'Aandeel met een minimaregeling', 'Share on a minimum-income scheme', 'Van elke 100 huishoudens: hoeveel gebruiken een minimaregeling.', 'Of every 100 households: how many use a minimum-income scheme.'),
  wmo, wmoAandeel,
  count('schuldhulp', 'help', 'huishoudens', 'huishoudens', 'Aanmeldingen voor schuldhulp', 'Requests for debt help', 'Huishoudens die zich dit jaar meldden voor hulp bij schulden.', 'Households that asked for help with debts this year.'),
  phrased(share('schuldhulp', 'huishoudens', 'help', 'Aandeel dat zich meldde voor schuldhulp', 'Share asking for debt help', 'Van elke 100 huishoudens: hoeveel meldden zich voor hulp bij schulden.', 'Of every 100 households: how many asked for help with debts.'), 'vraagt {value} van de huishoudens hulp bij schulden', '{value} of the households ask for help with debts'),
  count('kinderen-in-armoede', 'income', 'jeugd', 'kinderen', 'Kinderen in armoede', 'Children in poverty', 'Kinderen tot 18 jaar in een huishouden met een laag inkomen.', 'Children under 18 in a household on a low income.'),
  share('kinderen-in-armoede', 'jeugd', 'income', 'Aandeel kinderen in armoede', 'Share of children in poverty', 'Van elke 100 kinderen: hoeveel groeien op in armoede.', 'Of every 100 children: how many grow up in poverty.'),
  count('jeugdhulp', 'help', 'jeugd', 'kinderen', 'Kinderen met jeugdhulp', 'Children in youth care', 'Kinderen tot 18 jaar die jeugdhulp krijgen.', 'Children under 18 who get youth care.'),
  share('jeugdhulp', 'jeugd', 'help', 'Aandeel kinderen met jeugdhulp', 'Share of children in youth care', 'Van elke 100 kinderen: hoeveel krijgen jeugdhulp.', 'Of every 100 children: how many get youth care.'),
  open('huurwoningen', 'percentage', 'homes', '%', {}, 'Huurwoningen', 'Rented homes', 'Van elke 100 woningen: hoeveel worden verhuurd.', 'Of every 100 homes: how many are rented.'),
  open('woningtype', 'category', 'homes', undefined, { categories: [
    { id: 'appartement', title: 'Appartement', titles: { en: 'Flat' } }, { id: 'rij', title: 'Rijwoning', titles: { en: 'Terraced house' } },
    { id: 'twee-onder-een-kap', title: 'Twee-onder-een-kap', titles: { en: 'Semi-detached house' } }, { id: 'vrijstaand', title: 'Vrijstaand', titles: { en: 'Detached house' } },
  ] }, 'Meest voorkomende soort woning', 'Most common kind of home', 'De soort woning die er het meest staat.', 'The kind of home found most.'),
  liveable,
  open('afstand-supermarkt', 'mean', 'places', 'km', {}, 'Afstand tot een supermarkt', 'Distance to a supermarket', 'Gemiddelde afstand van een woning tot de dichtstbijzijnde supermarkt, in een rechte lijn.', 'Mean distance from a home to the nearest supermarket, as the crow flies.'),
  open('autobezit', 'mean', 'homes', "auto's", {}, "Auto's per huishouden", 'Cars per household', "Gemiddeld aantal auto's per huishouden.", 'Mean number of cars per household.'),
];

/** Safety indicators per buurt: a table of its own, from a supplier of its own. */
export const safety = [
  phrased(open('veiligheidsbeleving', 'score', 'safety', undefined, { range: [1, 10] }, 'Hoe veilig mensen zich voelen', 'How safe people feel', 'Cijfer dat inwoners geven voor de veiligheid in hun buurt. 1 is zeer onveilig, 10 is zeer veilig.', 'Mark that residents give for safety in their neighbourhood. 1 is very unsafe, 10 is very safe.'), 'is het cijfer voor veiligheid {value}', 'the mark for safety is {value}'),
  open('woninginbraken', 'count', 'safety', 'meldingen', {}, 'Woninginbraken', 'Burglaries', 'Inbraken in woningen en pogingen daartoe, in een jaar.', 'Burglaries of homes, attempts included, in a year.'),
  open('fietsendiefstal', 'count', 'safety', 'meldingen', {}, 'Fietsendiefstal', 'Bicycle theft', 'Gestolen fietsen en brommers waarvan aangifte is gedaan, in een jaar.', 'Stolen bicycles and mopeds reported in a year.'),
];
