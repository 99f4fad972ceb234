/**
 * The wijken and buurten of the town: where they lie and how they were built.
 *
 * at      points (metres from the market square) in the parts of the plan that make up the buurt
 * built   how the streets run, see `blocks.mjs`, and who lives there, see `people.mjs`
 * ribbon  points in parts with houses along a road, outside the built-up area
 * angle   direction of the streets in degrees, when it should not follow the edges of the buurt
 */
export const wijken = [
  { key: 'binnenstad', buurten: [
    { key: 'poort', at: [[-116, 308]], built: 'old' },
    { key: 'kerk', at: [[271, 327]], built: 'old' },
    { key: 'vismarkt', at: [[-50, -150]], built: 'old' },
    { key: 'kade', at: [[330, -200]], built: 'old' },
  ] },
  { key: 'buitensingel', buurten: [
    { key: 'molensingel', at: [[-950, 560]], built: 'belt' },
    { key: 'station', at: [[-380, 850]], built: 'belt' },
    { key: 'kanaalzijde', at: [[342, 863]], built: 'belt' },
    { key: 'oostersingel', at: [[860, 600]], built: 'belt' },
    { key: 'schippers', at: [[902, -166]], built: 'closed' },
    { key: 'veer', at: [[-752, 29]], built: 'closed' },
  ] },
  { key: 'westerwaard', buurten: [
    { key: 'ganzenweide', at: [[-2660, 860]], built: 'rows' },
    { key: 'dijkzicht', at: [[-2757, 162]], built: 'woonerf' },
    { key: 'componisten', at: [[-2058, 971]], built: 'rows', angle: 62 },
    { key: 'schilders', at: [[-2175, 397]], built: 'stamps' },
    { key: 'bloemen', at: [[-1545, 935]], built: 'garden' },
    { key: 'oude-uitleg', at: [[-1584, 585], [-1601, 335]], built: 'closed' },
  ] },
  { key: 'weversveld', buurten: [
    { key: 'lindepark', at: [[-2220, -373]], built: 'park' },
    { key: 'spoelen', at: [[-1547, -415]], built: 'slabs', angle: 12 },
    { key: 'getouw', at: [[-1504, -1190]], built: 'slabs', angle: 96 },
    { key: 'spinnewiel', at: [[-2200, -1000]], built: 'slabs', angle: 50 },
    { key: 'vollers', at: [[-2180, -1700]], built: 'stamps' },
    { key: 'katoen', at: [[-1493, -1815]], built: 'rows' },
  ] },
  { key: 'zuideroever', buurten: [
    { key: 'wilgen', at: [[-921, -575]], built: 'closed' },
    { key: 'overtoom', at: [[-284, -754]], built: 'closed', angle: 20 },
    { key: 'tuindorp', at: [[-520, -1266]], built: 'garden' },
    { key: 'heuvels', at: [[-726, -1804]], built: 'stamps' },
    { key: 'bruggen', at: [[500, -800]], built: 'garden' },
    { key: 'vogels', at: [[240, -1400], [692, -1394]], built: 'rows' },
    { key: 'akkers', at: [[400, -1880]], built: 'woonerf' },
  ] },
  { key: 'gaarden', buurten: [
    { key: 'kersen', at: [[1500, -640]], built: 'bends', angle: 4 },
    { key: 'peren', at: [[1500, -1010]], built: 'bends', angle: 175 },
    { key: 'plas', at: [[2408, -1020]], built: 'lakeside' },
    { key: 'walnoot', at: [[1300, -1450]], built: 'lakeside' },
    { key: 'mispel', at: [[1250, -1980]], built: 'bends', angle: 80 },
    { key: 'hazelaar', at: [[2169, -2038]], built: 'lakeside' },
    { key: 'kwee', at: [[2850, -1560]], built: 'lakeside' },
    { key: 'nieuwe-tuinen', at: [[2950, -2150]], built: 'new', angle: 70 },
  ] },
  { key: 'noorderveen', buurten: [
    { key: 'turf', at: [[-1795, 1453]], built: 'rows' },
    { key: 'veenmos', at: [[-2017, 1944]], built: 'woonerf' },
    { key: 'zonnedauw', at: [[-1590, 2249]], built: 'woonerf' },
    { key: 'schans', at: [[-819, 1518]], built: 'stamps' },
    { key: 'gagel', at: [[-949, 2208]], built: 'woonerf' },
    { key: 'wetering', at: [[-12, 1549]], built: 'rows', angle: 24 },
    { key: 'wollegras', at: [[-203, 2240]], built: 'woonerf' },
    { key: 'lisdodde', at: [[668, 1403]], built: 'slabs', angle: 20 },
    { key: 'watermunt', at: [[494, 2145], [1045, 2085]], built: 'bends', angle: 97 },
  ] },
  { key: 'oostermaat', buurten: [
    { key: 'maten', at: [[1291, 1429]], built: 'stamps' },
    { key: 'hooi', at: [[1833, 1503]], built: 'rows' },
    { key: 'klaver', at: [[2398, 1594]], built: 'woonerf' },
    { key: 'korenbloem', at: [[1665, 2095]], built: 'woonerf' },
    { key: 'ooievaar', at: [[2301, 2112]], built: 'bends', angle: 120 },
    { key: 'werkmans', at: [[1537, 806]], built: 'garden' },
  ] },
  { key: 'oosterhaven', buurten: [
    { key: 'houthaven', at: [[1300, 40]], built: 'harbour' },
    { key: 'scheepswerf', at: [[2227, -58]], built: 'works' },
    { key: 'kruispunt', at: [[2192, 891], [2755, 957]], built: 'works' },
    { key: 'stroom', at: [[2848, -285]], built: 'works' },
  ] },
  { key: 'buitengebied', buurten: [
    { key: 'dorp-noord', at: [[-1256, 3185], [-996, 3260]], ribbon: [[-1365, 3780], [-1255, 3780], [-945, 2720], [-825, 2720]], built: 'village' },
    { key: 'dorp-zuid', at: [[-726, -2996], [-365, -2917]], ribbon: [[-530, -2350], [-440, -2350], [-575, -3500], [-495, -3500]], built: 'village' },
    { key: 'dorp-oost', at: [[3681, 723], [3694, 957]], ribbon: [[3200, 820], [3200, 740], [4250, 950], [4250, 865]], built: 'village' },
    { key: 'dorp-west', at: [[-3420, -1286], [-3429, -1073]], ribbon: [[-2850, -1055], [-2850, -1135], [-4000, -1205], [-4000, -1290]], built: 'village' },
    { key: 'noordpolder', at: [[-1770, 3140], [-2911, 1921]], built: 'fields' },
    { key: 'veenpolder', at: [[755, 2990]], built: 'fields' },
    { key: 'oostpolder', at: [[3195, 1872], [3733, 1282], [3852, -326]], built: 'fields' },
    { key: 'zomerwaard', at: [[3905, -1703], [3586, -2032], [3332, -2605], [2095, -2802]], built: 'fields' },
    { key: 'zuidpolder', at: [[520, -2880], [-1256, -2904]], built: 'fields' },
    { key: 'westwaard', at: [[-2875, -2360], [-3293, -1600], [-3588, -610]], built: 'fields' },
    { key: 'spoorlanden', at: [[-3673, 404], [-3588, 1146]], ribbon: [[-3600, -30]], built: 'fields' },
  ] },
];
