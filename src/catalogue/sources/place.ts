import { count, licences, open, share, units } from '../declare.js';
import { both, type CatalogueSource } from '../source.js';

const { inwoners, autos, euro, km, procent } = units;
const register = { suppliers: ['dataland'], finest: 'buurt', access: 'own', licence: licences.agreed } as const;
const near = both('Uw gemeente; afstanden bij het CBS (Nabijheid voorzieningen)', 'Your municipality; distances from CBS (proximity of facilities)');

/** Homes, surroundings and what is nearby. */
export const place = {
  leefbaarheid: {
    title: both('Leefbaarheid (Leefbaarometer)', 'Liveability (Leefbaarometer)'), suppliers: ['bzk'], finest: 'pc6', access: 'open', licence: licences.open,
    meaning: both('Hoe prettig een omgeving is om in te wonen, geschat uit veel kenmerken. Het is geen oordeel van bewoners.', 'How pleasant surroundings are to live in, estimated from many features. It is not what residents say.'),
    where: both('De open data van de Leefbaarometer', 'The open data of the Leefbaarometer'), url: 'https://www.leefbaarometer.nl',
    indicators: {
      leefbaarheid: open(both('Leefbaarheid', 'Liveability'), both('Hoe prettig de omgeving is om in te wonen. 1 is zeer onvoldoende, 9 is uitstekend.', 'How pleasant the surroundings are to live in. 1 is very poor, 9 is excellent.'), { kind: 'score', range: [1, 9] }),
    },
  },
  'leefbaarheid-ontwikkeling': {
    title: both('Ontwikkeling van de leefbaarheid', 'Development of liveability'), suppliers: ['bzk'], finest: 'buurt', access: 'open', licence: licences.open,
    meaning: both('Of een omgeving prettiger of minder prettig werd om in te wonen.', 'Whether surroundings became more or less pleasant to live in.'),
    where: both('De open data van de Leefbaarometer', 'The open data of the Leefbaarometer'), url: 'https://www.leefbaarometer.nl',
    indicators: {
      'leefbaarheid-ontwikkeling': open(both('Ontwikkeling van de leefbaarheid', 'Development of liveability'), both('Verschil in de score voor leefbaarheid met vier jaar eerder. Boven 0 is beter geworden.', 'Difference in the liveability score with four years before. Above 0 is better.'), { kind: 'score', range: [-8, 8] }),
    },
  },
  woningtype: {
    title: both('Soort woningen', 'Kind of homes'), suppliers: ['dataland', 'kadaster'], finest: 'pc6', access: 'open', licence: licences.open,
    meaning: both('Wat voor woningen er staan: huur of koop, flat of rij, met of zonder drempels.', 'What homes there are: rented or owned, flats or rows, with or without steps.'),
    where: both('De BAG van het Kadaster, en de woz-registratie van uw gemeente', 'The register of addresses and buildings (BAG), and your municipality’s valuation records'), url: 'https://www.pdok.nl',
    indicators: {
      huurwoningen: open(both('Huurwoningen', 'Rented homes'), both('Van elke 100 woningen: hoeveel worden verhuurd.', 'Of every 100 homes: how many are rented.'), { kind: 'percentage', unit: procent }),
      woningtype: open(both('Meest voorkomende soort woning', 'Most common kind of home'), both('De soort woning die er het meest staat.', 'The kind of home found most.'), {
        kind: 'category',
        categories: { appartement: both('Appartement', 'Flat'), rij: both('Rijwoning', 'Terraced house'), 'twee-onder-een-kap': both('Twee-onder-een-kap', 'Semi-detached house'), vrijstaand: both('Vrijstaand', 'Detached house') },
      }),
      'drempelvrije-woningen': open(both('Woningen zonder drempels', 'Homes without steps'), both('Van elke 100 woningen: in hoeveel kan iemand zonder traplopen wonen.', 'Of every 100 homes: in how many someone can live without climbing stairs.'), { kind: 'percentage', unit: procent }),
    },
  },
  bouwlaag: {
    ...register, title: both('Bouwlaag', 'Floor'), where: both('Het gebouwenbestand van uw gemeente', 'Your municipality’s buildings file'),
    meaning: both('Op welke hoogte de voordeur is. Wie hoog woont zonder lift, komt minder makkelijk buiten.', 'How high the front door is. Who lives high up without a lift goes out less easily.'),
    indicators: {
      'hoge-voordeur': open(both('Woningen met een hoge voordeur', 'Homes with a high front door'), both('Van elke 100 woningen: bij hoeveel ligt de voordeur boven de eerste verdieping.', 'Of every 100 homes: how many have their front door above the first floor.'), { kind: 'percentage', unit: procent }),
    },
  },
  'aangepaste-woningen': {
    ...register, suppliers: ['gemeente'], licence: licences.own, title: both('Aangepaste woningen', 'Adapted homes'), where: both('De Wmo-registratie en de corporaties', 'Social care records and housing associations'),
    meaning: both('Hoeveel woningen zijn aangepast, bijvoorbeeld met een traplift. Het zegt niet wie er woont.', 'How many homes were adapted, with a stairlift for example. It does not say who lives there.'),
    indicators: {
      'aangepaste-woningen': open(both('Aangepaste woningen', 'Adapted homes'), both('Van elke 100 woningen: hoeveel zijn aangepast voor iemand met een beperking.', 'Of every 100 homes: how many were adapted for someone with a disability.'), { kind: 'percentage', unit: procent, decimals: 1 }),
    },
  },
  waardeontwikkeling: {
    ...register, title: both('Waardeontwikkeling van woningen', 'Development of home values'), where: both('De woz-registratie van uw gemeente', 'Your municipality’s valuation records'),
    meaning: both('Hoeveel woningen meer of minder waard werden. Een woning die minder waard is dan de hypotheek, is een risico.', 'How much homes gained or lost in value. A home worth less than its mortgage is a risk.'),
    indicators: {
      woningwaarde: open(both('Gemiddelde waarde van een woning', 'Mean value of a home'), both('Gemiddelde woz-waarde van woningen.', 'Mean assessed value of homes.'), { kind: 'mean', unit: euro }),
      waardeontwikkeling: open(both('Waardeontwikkeling van woningen', 'Development of home values'), both('Verschil in gemiddelde waarde met een jaar eerder, in procenten.', 'Difference in mean value with a year before, in percent.'), { kind: 'mean', unit: procent }),
    },
  },
  pandbestemming: {
    ...register, title: both('Bestemming van panden', 'Use of buildings'), where: both('De BAG en het omgevingsplan van uw gemeente', 'The register of buildings and your municipality’s zoning plan'),
    meaning: both('Waar panden voor bedoeld zijn: wonen, winkels, werken, of van alles wat.', 'What buildings are meant for: homes, shops, work, or a mix.'),
    indicators: {
      pandbestemming: open(both('Belangrijkste bestemming van panden', 'Main use of buildings'), both('Waar de meeste panden in het gebied voor bedoeld zijn.', 'What most buildings in the area are meant for.'), {
        kind: 'category', categories: { wonen: both('Wonen', 'Homes'), gemengd: both('Gemengd', 'Mixed'), bedrijven: both('Bedrijven', 'Businesses'), buitengebied: both('Buitengebied', 'Countryside') },
      }),
    },
  },
  mobiliteit: {
    title: both('Mobiliteit', 'Mobility'), suppliers: ['gemeente', 'rdw'], finest: 'buurt', access: 'own', licence: licences.own,
    meaning: both('Hoeveel auto’s er zijn en wie met de regiotaxi reist. Autobezit staat ook in de kerncijfers van het CBS.', 'How many cars there are and who travels by community taxi. Car ownership is also in the key figures of CBS.'),
    where: both('De regiotaxi van uw gemeente; auto’s bij het CBS en de RDW', 'Your municipality’s community taxi; cars from CBS and RDW'),
    indicators: {
      autobezit: open(both("Auto's per huishouden", 'Cars per household'), both("Gemiddeld aantal auto's per huishouden.", 'Mean number of cars per household.'), { kind: 'mean', unit: autos }),
      regiotaxi: count(both('Mensen met een pas voor de regiotaxi', 'People with a community taxi pass'), both('Inwoners die met de regiotaxi kunnen reizen.', 'Residents who may travel by community taxi.'), { unit: inwoners, population: 'inwoners' }),
      'regiotaxi-aandeel': share('regiotaxi', 'inwoners', both('Aandeel met een pas voor de regiotaxi', 'Share with a community taxi pass'), both('Van elke 100 inwoners: hoeveel hebben een pas voor de regiotaxi.', 'Of every 100 residents: how many have a community taxi pass.')),
    },
  },
  'ov-punten': {
    title: both('Haltes en stations', 'Stops and stations'), suppliers: ['bgt', 'vervoerder', 'gemeente', 'pdok'], finest: 'punt', access: 'open', licence: licences.cc0,
    meaning: both('Waar bus, tram en trein stoppen. Het zegt niet hoe vaak er iets rijdt.', 'Where buses, trams and trains stop. It does not say how often.'),
    where: both('De dienstregeling als open data (GTFS)', 'The timetable as open data (GTFS)'), url: 'https://gtfs.ovapi.nl',
    indicators: {
      'afstand-halte': open(both('Afstand tot een halte', 'Distance to a stop'), both('Gemiddelde afstand van een woning tot de dichtstbijzijnde halte, in een rechte lijn.', 'Mean distance from a home to the nearest stop, as the crow flies.'), { kind: 'mean', unit: km }),
    },
    layers: { haltes: both('Haltes en stations', 'Stops and stations') },
  },
  scholen: {
    title: both('Scholen', 'Schools'), suppliers: ['duo', 'dataland', 'gemeente'], finest: 'punt', access: 'open', licence: licences.cc0,
    meaning: both('Waar basisscholen staan.', 'Where primary schools are.'), where: both('DUO, adressen van vestigingen', 'DUO, addresses of schools'), url: 'https://duo.nl/open_onderwijsdata/',
    indicators: {
      'afstand-school': open(both('Afstand tot een basisschool', 'Distance to a primary school'), both('Gemiddelde afstand van een woning tot de dichtstbijzijnde basisschool, in een rechte lijn.', 'Mean distance from a home to the nearest primary school, as the crow flies.'), { kind: 'mean', unit: km }),
    },
    layers: { scholen: both('Basisscholen', 'Primary schools') },
  },
  detailhandel: {
    title: both('Winkels voor elke dag', 'Everyday shops'), suppliers: ['gemeente', 'dataland'], finest: 'punt', access: 'own', licence: licences.agreed, where: near,
    meaning: both('Waar supermarkten en drogisten zijn.', 'Where supermarkets and chemists are.'),
    indicators: {
      'afstand-supermarkt': open(both('Afstand tot een supermarkt', 'Distance to a supermarket'), both('Gemiddelde afstand van een woning tot de dichtstbijzijnde supermarkt, in een rechte lijn.', 'Mean distance from a home to the nearest supermarket, as the crow flies.'), { kind: 'mean', unit: km }),
    },
    layers: { supermarkten: both('Supermarkten', 'Supermarkets') },
  },
  speelvoorzieningen: {
    title: both('Plekken voor de jeugd', 'Places for young people'), suppliers: ['dataland', 'gemeente'], finest: 'punt', access: 'own', licence: licences.agreed,
    meaning: both('Waar speeltuinen, skatebanen en plekken voor jongeren zijn. Het zegt niet voor welke leeftijd.', 'Where playgrounds, skate parks and meeting places for young people are. It does not say for what age.'),
    where: both('Het beheer van de openbare ruimte van uw gemeente', 'Your municipality’s management of public space'),
    layers: { jeugdplekken: both('Plekken voor de jeugd', 'Places for young people') },
  },
  voorzieningen: {
    title: both('Ontmoetingsplekken', 'Meeting places'), suppliers: ['dataland', 'gemeente'], finest: 'punt', access: 'own', licence: licences.agreed,
    meaning: both('Waar mensen elkaar kunnen ontmoeten: een buurthuis, een inloop, een bibliotheek.', 'Where people can meet: a community centre, a drop-in, a library.'),
    where: both('De sociale kaart van uw gemeente', 'Your municipality’s social map'),
    indicators: {
      'afstand-ontmoetingsplek': open(both('Afstand tot een ontmoetingsplek', 'Distance to a meeting place'), both('Gemiddelde afstand van een woning tot de dichtstbijzijnde ontmoetingsplek, in een rechte lijn.', 'Mean distance from a home to the nearest meeting place, as the crow flies.'), { kind: 'mean', unit: km }),
    },
    layers: { ontmoetingsplekken: both('Ontmoetingsplekken', 'Meeting places') },
  },
} as const satisfies Readonly<Record<string, CatalogueSource>>;
