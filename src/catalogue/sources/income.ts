import { count, licences, phrased, share, units } from '../declare.js';
import { both, type CatalogueSource } from '../source.js';

const { inwoners, huishoudens, kinderen, ontvangers, euro } = units;
const keyFigures = both('CBS, Kerncijfers wijken en buurten', 'CBS, key figures of districts and neighbourhoods');
const url = 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal';

/** Money and debts. */
export const income = {
  inkomen: {
    title: both('Inkomen', 'Income'), suppliers: ['cbs', 'gemeente'], finest: 'buurt', access: 'open', licence: licences.ccBy, where: keyFigures, url,
    meaning: both('Wat mensen gemiddeld verdienen en hoeveel huishoudens weinig hebben. De cijfers zijn vaak twee jaar oud.', 'What people earn on average and how many households have little. The figures are often two years old.'),
    indicators: {
      inkomensontvangers: count(both('Mensen met een inkomen', 'People with an income'), both('Inwoners vanaf 18 jaar met een inkomen. Hierop rust het gemiddelde.', 'Residents of 18 and over with an income; the mean rests on them.'), { unit: ontvangers, population: 'inwoners' }),
      inkomen: {
        kind: 'mean', sensitivity: 'personal', n: 'inkomensontvangers', unit: euro, title: both('Gemiddeld inkomen', 'Mean income'),
        description: both('Gemiddeld bruto inkomen per jaar van mensen met een inkomen.', 'Mean gross income a year of people with an income.'),
      },
      'lage-inkomens': count(both('Huishoudens met een laag inkomen', 'Households on a low income'), both('Huishoudens met te weinig inkomen om goed van rond te komen.', 'Households with too little income to get by well.'), { unit: huishoudens, population: 'huishoudens' }),
      'lage-inkomens-aandeel': share('lage-inkomens', 'huishoudens', both('Aandeel met een laag inkomen', 'Share on a low income'), both('Van elke 100 huishoudens: hoeveel hebben een laag inkomen.', 'Of every 100 households: how many are on a low income.')),
      'kinderen-in-armoede': count(both('Kinderen in armoede', 'Children in poverty'), both('Kinderen tot 18 jaar in een huishouden met een laag inkomen.', 'Children under 18 in a household on a low income.'), { unit: kinderen, population: 'jeugd' }),
      'kinderen-in-armoede-aandeel': share('kinderen-in-armoede', 'jeugd', both('Aandeel kinderen in armoede', 'Share of children in poverty'), both('Van elke 100 kinderen: hoeveel groeien op in armoede.', 'Of every 100 children: how many grow up in poverty.')),
    },
  },
  uitkeringen: {
    title: both('Uitkeringen', 'Benefits'), suppliers: ['cbs', 'gemeente'], finest: 'pc6', access: 'open', licence: licences.ccBy, url,
    meaning: both('Hoeveel mensen een uitkering hebben. AOW telt niet mee.', 'How many people are on benefits. State pensions do not count.'),
    where: both('CBS, Kerncijfers wijken en buurten; fijner uit de registratie van uw gemeente', 'CBS, key figures of districts and neighbourhoods; finer from your municipality’s records'),
    indicators: {
      uitkering: count(both('Mensen met een uitkering', 'People on benefits'), both('Inwoners met bijstand, WW of een uitkering bij ziekte.', 'Residents on social assistance, unemployment or disability benefit.'), { unit: inwoners, population: 'inwoners' }),
      'uitkering-aandeel': share('uitkering', 'inwoners', both('Aandeel met een uitkering', 'Share on benefits'), both('Van elke 100 inwoners: hoeveel hebben een uitkering.', 'Of every 100 residents: how many are on benefits.')),
    },
  },
  minimaregelingen: {
    title: both('Minimaregelingen', 'Minimum-income schemes'), suppliers: ['gemeente'], finest: 'buurt', access: 'own', licence: licences.own,
    meaning: both('Huishoudens die hulp krijgen omdat zij weinig geld hebben. Wie er recht op heeft en niets vraagt, telt niet mee.', 'Households that get help because they have little money. Those who may ask and do not are not counted.'),
    where: both('De registratie van werk en inkomen van uw gemeente', 'Your municipality’s work and income records'),
    indicators: {
      minimaregelingen: count(both('Huishoudens met een minimaregeling', 'Households on a minimum-income scheme'), both('Huishoudens die een vergoeding krijgen omdat het inkomen laag is.', 'Households that get an allowance because their income is low.'), { unit: huishoudens, population: 'huishoudens' }),
      'minimaregelingen-aandeel': share('minimaregelingen', 'huishoudens', both('Aandeel met een minimaregeling', 'Share on a minimum-income scheme'), both('Van elke 100 huishoudens: hoeveel gebruiken een minimaregeling.', 'Of every 100 households: how many use a minimum-income scheme.')),
    },
  },
  kredietbank: {
    title: both('Kredietbank', 'Municipal credit bank'), suppliers: ['gemeente'], finest: 'buurt', access: 'own', licence: licences.own,
    meaning: both('Wie hulp krijgt of vraagt bij schulden, van een eerste signaal tot beheer van het geld. Wie geen hulp vraagt, telt niet mee.', 'Who gets or asks for help with debts, from a first signal to managed budgets. Those who do not ask are not counted.'),
    where: both('De kredietbank of schuldhulp van uw gemeente', 'The credit bank or debt help of your municipality'),
    indicators: {
      schuldhulp: count(both('Aanmeldingen voor schuldhulp', 'Requests for debt help'), both('Huishoudens die zich dit jaar meldden voor hulp bij schulden.', 'Households that asked for help with debts this year.'), { unit: huishoudens, population: 'huishoudens' }),
      'schuldhulp-aandeel': phrased(
        share('schuldhulp', 'huishoudens', both('Aandeel dat zich meldde voor schuldhulp', 'Share asking for debt help'), both('Van elke 100 huishoudens: hoeveel meldden zich voor hulp bij schulden.', 'Of every 100 households: how many asked for help with debts.')),
        both('vraagt {value} van de huishoudens hulp bij schulden', '{value} of the households ask for help with debts'),
      ),
      vroegsignalen: count(both('Signalen van een achterstand', 'Early signs of arrears'), both('Huishoudens met een achterstand bij huur, energie of zorg, gemeld door de schuldeiser.', 'Households in arrears with rent, energy or health insurance, reported by the creditor.'), { unit: huishoudens, population: 'huishoudens' }),
      'vroegsignalen-aandeel': share('vroegsignalen', 'huishoudens', both('Aandeel met een achterstand', 'Share in arrears'), both('Van elke 100 huishoudens: van hoeveel is een achterstand gemeld.', 'Of every 100 households: of how many arrears were reported.')),
      budgetbeheer: count(both('Huishoudens met budgetbeheer', 'Households with a managed budget'), both('Huishoudens waarvan de gemeente het geld beheert.', 'Households whose money the municipality manages.'), { unit: huishoudens, population: 'huishoudens' }),
      'budgetbeheer-aandeel': share('budgetbeheer', 'huishoudens', both('Aandeel met budgetbeheer', 'Share with a managed budget'), both('Van elke 100 huishoudens: van hoeveel beheert de gemeente het geld.', 'Of every 100 households: of how many the municipality manages the money.')),
      budgethulp: count(both('Huishoudens met budgethulp', 'Households with budget coaching'), both('Huishoudens die leren omgaan met hun geld.', 'Households that learn to manage their money.'), { unit: huishoudens, population: 'huishoudens' }),
      'budgethulp-aandeel': share('budgethulp', 'huishoudens', both('Aandeel met budgethulp', 'Share with budget coaching'), both('Van elke 100 huishoudens: hoeveel krijgen hulp met hun geld.', 'Of every 100 households: how many get help with their money.')),
    },
  },
  'toegang-vrijwilligers': {
    title: both('Vrijwilligers voor de administratie', 'Volunteers for paperwork'), suppliers: ['welzijnswerk', 'wijkteam'], finest: 'buurt', access: 'own', licence: licences.own,
    meaning: both('Huishoudens die een vrijwilliger helpt met post en rekeningen.', 'Households that a volunteer helps with letters and bills.'),
    where: both('Het welzijnswerk of het sociaal wijkteam', 'Social work or the neighbourhood support team'),
    indicators: {
      'administratieve-hulp': count(both('Huishoudens met een vrijwilliger voor de administratie', 'Households with a volunteer for paperwork'), both('Huishoudens die hulp krijgen bij post en rekeningen.', 'Households that get help with letters and bills.'), { unit: huishoudens, population: 'huishoudens' }),
      'administratieve-hulp-aandeel': share('administratieve-hulp', 'huishoudens', both('Aandeel met een vrijwilliger voor de administratie', 'Share with a volunteer for paperwork'), both('Van elke 100 huishoudens: hoeveel krijgen hulp bij post en rekeningen.', 'Of every 100 households: how many get help with letters and bills.')),
    },
  },
  kredietrisico: {
    title: both('Kredietrisico', 'Credit risk'), suppliers: ['experian'], finest: 'buurt', access: 'own', licence: licences.bought,
    meaning: both('Hoe groot de kans is dat huishoudens niet betalen. Het is een schatting uit een model, geen telling.', 'How likely households are not to pay. An estimate from a model, not a count.'),
    where: both('Te koop bij Experian', 'For sale at Experian'),
    indicators: {
      'kredietrisico-aandeel': {
        kind: 'percentage', sensitivity: 'personal', denominator: 'huishoudens', unit: units.procent, title: both('Aandeel met een hoog kredietrisico', 'Share with a high credit risk'),
        description: both('Van elke 100 huishoudens: bij hoeveel is de kans groot dat zij niet kunnen betalen.', 'Of every 100 households: how many are likely to be unable to pay.'),
      },
    },
  },
} as const satisfies Readonly<Record<string, CatalogueSource>>;
