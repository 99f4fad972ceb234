import { count, licences, open, phrased, share, units } from '../declare.js';
import { both, type CatalogueSource } from '../source.js';

const { kinderen, meldingen, ongevallen, procent, perDuizend } = units;

/** How safe it is, and how safe it feels. */
export const safety = {
  criminaliteit: {
    title: both('Politiecijfers en criminaliteit', 'Police figures and crime'), suppliers: ['politie'], finest: 'buurt', access: 'open', licence: licences.open,
    meaning: both('Misdrijven waarvan de politie weet. In een buurt met veel winkels of een station zijn dat er al snel meer.', 'Crimes the police know of. A neighbourhood with many shops or a station soon has more.'),
    where: both('De open data van de politie, per buurt en per maand', 'The open data of the police, by neighbourhood and month'), url: 'https://data.politie.nl',
    indicators: {
      woninginbraken: open(both('Woninginbraken', 'Burglaries'), both('Inbraken in woningen en pogingen daartoe, in een jaar.', 'Burglaries of homes, attempts included, in a year.'), { kind: 'count', unit: meldingen }),
      'woninginbraken-per-1000': open(both('Woninginbraken per 1.000 woningen', 'Burglaries per 1,000 homes'), both('Inbraken en pogingen in een jaar, op elke 1.000 woningen. Zo zijn grote en kleine buurten te vergelijken.', 'Burglaries and attempts in a year, for every 1,000 homes, so that large and small neighbourhoods can be compared.'), { kind: 'mean', unit: perDuizend }),
      fietsendiefstal: open(both('Fietsendiefstal', 'Bicycle theft'), both('Gestolen fietsen en brommers waarvan aangifte is gedaan, in een jaar.', 'Stolen bicycles and mopeds reported in a year.'), { kind: 'count', unit: meldingen }),
      'geweld-en-straatroof': open(both('Geweld en straatroof', 'Violence and street robbery'), both('Mishandeling, bedreiging en straatroof in een jaar, zoals bij de politie bekend.', 'Assault, threats and street robbery in a year, as known to the police.'), { kind: 'count', unit: meldingen }),
    },
  },
  veiligheidsmonitor: {
    title: both('Veiligheidsmonitor', 'Safety survey'), suppliers: ['politie', 'gemeente', 'ggd'], finest: 'buurt', access: 'own', licence: licences.own,
    meaning: both('Het cijfer dat bewoners geven in een enquête. Met weinig antwoorden is een cijfer onzeker.', 'The mark residents give in a survey. With few answers a figure is uncertain.'),
    where: both('De laatste enquête van uw gemeente', 'The last survey of your municipality'),
    indicators: {
      veiligheidsbeleving: phrased(
        open(both('Hoe veilig mensen zich voelen', 'How safe people feel'), both('Cijfer dat inwoners geven voor de veiligheid in hun buurt. 1 is zeer onveilig, 10 is zeer veilig.', 'Mark that residents give for safety in their neighbourhood. 1 is very unsafe, 10 is very safe.'), { kind: 'score', range: [1, 10] }),
        both('is het cijfer voor veiligheid {value}', 'the mark for safety is {value}'),
      ),
    },
  },
  'veilig-voelen': {
    title: both('Sociaal veilig voelen', 'Feeling safe among people'), suppliers: ['gemeente', 'politie', 'ggd'], finest: 'buurt', access: 'own', licence: licences.own,
    meaning: both('Hoeveel mensen zich in hun eigen buurt wel eens onveilig voelen, volgens een enquête.', 'How many people sometimes feel unsafe in their own neighbourhood, according to a survey.'),
    where: both('De gezondheidsmonitor van de GGD of een enquête van uw gemeente', 'The health survey of the GGD or a survey of your municipality'),
    indicators: {
      'onveilig-voelen-aandeel': open(both('Aandeel dat zich wel eens onveilig voelt', 'Share that sometimes feels unsafe'), both('Van elke 100 mensen die antwoordden: hoeveel voelen zich wel eens onveilig in hun buurt.', 'Of every 100 people who answered: how many sometimes feel unsafe in their neighbourhood.'), { kind: 'percentage', unit: procent }),
    },
  },
  hangjongeren: {
    title: both('Klachten over hangjongeren', 'Complaints about loitering youth'), suppliers: ['politie', 'gemeente'], finest: 'buurt', access: 'own', licence: licences.own,
    meaning: both('Hoe vaak bewoners klagen over jongeren op straat. Wie veel klaagt, telt vaker mee.', 'How often residents complain about young people in the street. Who complains often counts more often.'),
    where: both('Meldingen openbare ruimte van uw gemeente, of de wijkagent', 'Your municipality’s reports on public space, or the local police'),
    indicators: {
      'klachten-jongeren': open(both('Klachten over hangjongeren', 'Complaints about loitering youth'), both('Klachten over jongeren op straat, in een jaar.', 'Complaints about young people in the street, in a year.'), { kind: 'count', unit: meldingen }),
    },
  },
  probleemjongeren: {
    title: both('Jongeren met problemen', 'Young people in trouble'), suppliers: ['gemeente'], finest: 'buurt', access: 'own', licence: licences.own,
    meaning: both('Jongeren die bij de gemeente bekend zijn omdat het niet goed met hen gaat. Het zijn er weinig: vaak is het cijfer verborgen.', 'Young people known to the municipality because they are not doing well. They are few: the figure is often hidden.'),
    where: both('Het veiligheidshuis of jongerenwerk van uw gemeente', 'Your municipality’s youth work or safety office'),
    indicators: {
      probleemjongeren: count(both('Jongeren met problemen', 'Young people in trouble'), both('Jongeren tot 18 jaar die bekend zijn door overlast of misdrijven.', 'Young people under 18 known for nuisance or crime.'), { unit: kinderen, population: 'jeugd' }),
      'probleemjongeren-aandeel': share('probleemjongeren', 'jeugd', both('Aandeel jongeren met problemen', 'Share of young people in trouble'), both('Van elke 100 jongeren tot 18 jaar: hoeveel zijn bekend door overlast of misdrijven.', 'Of every 100 young people under 18: how many are known for nuisance or crime.')),
    },
  },
  bin: {
    title: both('Buurtinformatienetwerk', 'Neighbourhood watch network'), suppliers: ['bin'], finest: 'punt', access: 'own', licence: licences.agreed,
    meaning: both('Plekken die bewoners zelf melden: vernield, donker of onveilig. Meld plekken op straat, geen woningen.', 'Places residents report: damaged, dark or unsafe. Report places in the street, no homes.'),
    where: both('De rapporten van het buurtinformatienetwerk', 'The reports of the neighbourhood watch network'),
    layers: { 'onveilige-plekken': both('Plekken die onveilig voelen', 'Places that feel unsafe') },
  },
  verkeersveiligheid: {
    title: both('Verkeersveiligheid', 'Traffic safety'), suppliers: ['politie'], finest: 'punt', access: 'open', licence: licences.open,
    meaning: both('Ongevallen met gewonden of doden die de politie opschreef. Kleine ongevallen ontbreken vaak.', 'Accidents with injury or death that the police recorded. Small accidents are often absent.'),
    where: both('Het bestand van ongevallen (BRON) van Rijkswaterstaat', 'The accident file (BRON) of Rijkswaterstaat'),
    indicators: {
      verkeersongevallen: open(both('Verkeersongevallen met letsel', 'Traffic accidents with injury'), both('Ongevallen met gewonden of doden, in een jaar.', 'Accidents with injury or death, in a year.'), { kind: 'count', unit: ongevallen }),
    },
    layers: { ongevallen: both('Verkeersongevallen', 'Traffic accidents') },
  },
} as const satisfies Readonly<Record<string, CatalogueSource>>;
