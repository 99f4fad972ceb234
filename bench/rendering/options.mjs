import { SIZES } from './maps/make-map.mjs';
import { CONTENDERS } from './contenders.mjs';

const USAGE = `npm run bench -- [options]
  --quick                 5k and 20k, three repetitions, the contenders that the goals are about
  --data 5k,20k           sizes of the map: ${Object.keys(SIZES).join(', ')}
  --reps N                repetitions, each in a fresh browser (5)
  --contenders a,b        ${Object.keys(CONTENDERS).join(', ')}
  --timeout N             seconds after which a step of a contender has failed (60)
  --minutes N             starts no measurement after so many minutes
  --pictures              keeps a picture of every contender beside the results
  --figure                draws the figure of docs/performance.md anew
  --goals                 fails when a measured goal is not met`;

const QUICK = { data: ['5k', '20k'], reps: 3, contenders: ['floor', 'product', 'question', 'leaflet-canvas', 'openlayers', 'prototype-worker'] };
const FLAGS = ['quick', 'pictures', 'figure', 'goals', 'help'];
const VALUES = ['data', 'reps', 'contenders', 'timeout', 'minutes'];

/** Options from the command line; ends the process with the usage when they make no sense. */
export function readOptions(words) {
  const given = {};
  for (let at = 0; at < words.length; at++) {
    const name = words[at].replace(/^--/, '');
    if (FLAGS.includes(name)) given[name] = true;
    else if (VALUES.includes(name) && words[at + 1] !== undefined) given[name] = words[++at];
    else stop(`Unknown option ${words[at]}.`);
  }
  if (given.help) stop();
  const list = (text) => text?.split(',').filter(Boolean);
  const preset = given.quick ? QUICK : { data: Object.keys(SIZES), reps: 5 };
  const options = {
    data: list(given.data) ?? preset.data,
    reps: Number(given.reps ?? preset.reps),
    // Contenders that were named are measured at every size, also where they are known to take minutes.
    isChosen: given.contenders !== undefined,
    contenders: list(given.contenders) ?? preset.contenders ?? Object.keys(CONTENDERS),
    timeout: Number(given.timeout ?? 60) * 1000,
    budget: Number(given.minutes ?? Infinity) * 60_000,
    quick: given.quick ?? false, pictures: given.pictures ?? false, figure: given.figure ?? false, goals: given.goals ?? false,
  };
  for (const size of options.data) if (!SIZES[size]) stop(`Unknown size ${size}.`);
  for (const name of options.contenders) if (!CONTENDERS[name]) stop(`Unknown contender ${name}.`);
  if (!(options.reps > 0 && options.timeout > 0 && options.budget > 0)) stop('--reps, --timeout and --minutes take a number above 0.');
  return options;
}

function stop(problem) {
  console[problem ? 'error' : 'log'](problem ? `${problem}\n\n${USAGE}` : USAGE);
  process.exit(problem ? 2 : 0);
}
