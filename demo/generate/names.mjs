/**
 * Names in the town, all invented. The gemeente lies where in truth there is only water.
 */
export const gemeente = { code: 'GM9901', name: 'Lindewaard' };

/** Name per wijk, by its key in the plan. */
export const wijkNames = {
  binnenstad: 'Binnenstad', buitensingel: 'Buitensingel', westerwaard: 'Westerwaard', weversveld: 'Weversveld',
  zuideroever: 'Zuideroever', gaarden: 'De Gaarden', noorderveen: 'Noorderveen', oostermaat: 'Oostermaat',
  oosterhaven: 'Oosterhaven', buitengebied: 'Dorpen en buitengebied',
};

/** Name per buurt, by its key in the plan. */
export const buurtNames = {
  poort: 'Veenpoort', kerk: 'Kerkhoek', vismarkt: 'Vismarkt', kade: 'Lindekade',
  molensingel: 'Molensingel', station: 'Stationskwartier', kanaalzijde: 'Kanaalzijde', oostersingel: 'Oostersingel',
  schippers: 'Schippersbuurt', veer: 'Veerkwartier',
  ganzenweide: 'Ganzenweide', dijkzicht: 'Dijkzicht-West', componisten: 'Orgelbuurt', schilders: 'Paletbuurt',
  bloemen: 'Anemonenbuurt', 'oude-uitleg': 'Oude Uitleg',
  lindepark: 'Lindepark', spoelen: 'De Spoelen', getouw: 'Het Getouw', spinnewiel: 'Spinnewiel', vollers: 'Vollersbuurt',
  katoen: 'Katoenbuurt',
  wilgen: 'Wilgenoever', overtoom: 'Pontbuurt', tuindorp: 'Tuindorp Vooruit', heuvels: 'Heuvelbuurt', bruggen: 'Bruggenhoofd',
  vogels: 'Kwikstaartbuurt', akkers: 'De Zes Akkers',
  kersen: 'Kersengaard', peren: 'Perengaard', plas: 'Plasoever', walnoot: 'Walnoothof', mispel: 'Mispelgaard',
  hazelaar: 'Hazelaarhof', kwee: 'Kweegaard', 'nieuwe-tuinen': 'Nieuwe Tuinen',
  turf: 'Turfstekersbuurt', veenmos: 'Veenmos', zonnedauw: 'Zonnedauw', schans: 'Noorderschans', gagel: 'Gagelhof',
  wetering: 'Weteringbuurt', wollegras: 'Wollegras', lisdodde: 'Lisdodde', watermunt: 'Watermunt',
  maten: 'Lage Maten', hooi: 'Hooilanden', klaver: 'Klaverhof', korenbloem: 'Korenbloem', ooievaar: 'Ooievaarsnest',
  werkmans: 'Werkmanslust',
  houthaven: 'Balkenhaven', scheepswerf: 'Scheepswerf', kruispunt: 'Bedrijvenpark Spoorkruis', stroom: 'Bedrijvenpark Stroomdal',
  'dorp-noord': 'Nijelind', 'dorp-zuid': 'Haverwoude', 'dorp-oost': 'Ooijendaal', 'dorp-west': 'Wolderbroek',
  noordpolder: 'Nijelinderpolder', veenpolder: 'Hoge Veenpolder', oostpolder: 'Ooijendaalse Polder', zomerwaard: 'Zomerwaard',
  zuidpolder: 'Haverwouder Polder', westwaard: 'Broeklanden', spoorlanden: 'Spoorlanden',
};
