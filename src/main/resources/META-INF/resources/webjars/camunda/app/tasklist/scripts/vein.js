/*
 * The one script of ours that each of the engine's apps lists, for an app does not start at all when a script that it
 * lists cannot be loaded. So this imports nothing before it can catch what goes wrong: a plug-in that is missing, damaged,
 * too slow or throws leaves out itself alone, and says so on the console.
 */
const EVERY_APP = ['./vein-sign-in.js', './vein-session.js', './vein-pages.js'];
const PLUGINS = {
  tasklist: ['./vein-forms.js', './vein-tab.js', './vein-cards.js'],
  cockpit: ['../../cockpit/scripts/vein-heat.js', '../../cockpit/scripts/vein-instance.js']
};
const PATIENCE = 15000;

const app = /\/app\/(\w+)\//.exec(document.baseURI)?.[1];

export default (await Promise.all([...(PLUGINS[app] || []), ...EVERY_APP].map(load))).flat();

async function load(script) {
  try {
    const module = await Promise.race([import(script), late()]);
    return [module.default].flat().filter(plugin => plugin?.pluginPoint).map(plugin => guarded(script, plugin));
  } catch (error) {
    report(script, error);
    return [];
  }
}

function late() {
  return new Promise((_, refuse) => {
    setTimeout(() => refuse(new TypeError(`Not loaded within ${PATIENCE / 1000} seconds`)), PATIENCE);
  });
}

function guarded(script, plugin) {
  return {
    ...plugin,
    render: (place, ...more) => attempt(script, () => plugin.render(place, ...more), place),
    unmount: () => attempt(script, () => plugin.unmount?.())
  };
}

/** @param place where a note goes when it fails; a plug-in for diagrams has none */
function attempt(script, action, place) {
  const failed = error => {
    report(script, error);
    if (place instanceof Element) {
      tellOfFailure(place);
    }
  };
  try {
    Promise.resolve(action()).catch(failed);
  } catch (error) {
    failed(error);
  }
}

async function tellOfFailure(place) {
  const {sayOr} = await import('./vein/words.js').catch(() => ({sayOr: (_, english) => english}));
  place.textContent = sayOr('plugin.not-shown', 'This part of the clinic’s own could not be shown. The rest works without it.');
}

function report(script, error) {
  console.error(`The clinic's plug-in ${script} failed`, error);
}
