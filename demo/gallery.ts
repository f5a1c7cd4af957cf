/** Shows every scene, under switches that are kept in the page's address, so that a view can be linked to. */
import {type Scene, scenes} from './scenes.ts';
import {tenThousand} from './ten-thousand.ts';

const form = find('form.controls', HTMLFormElement);
const picker = find('select[name="scene"]', HTMLSelectElement);
const list = find('#scenes', HTMLElement);

function find<T extends Element>(selector: string, kind: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new TypeError(`The page has no ${selector}.`);
  return element;
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...content: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** A scene of more events than a file should hold is made here. */
const made: Scene = {
  name: 'ten-thousand',
  ar: 'عشرة آلاف حدث',
  en: 'Ten thousand events',
  data: '',
  dir: 'rtl',
  lang: 'ar',
  attributes: {},
};

function setOrRemove(target: Element, name: string, value: string | undefined): void {
  if (value === undefined) target.removeAttribute(name);
  else target.setAttribute(name, value);
}

/** A scene's own setting gives way to the reader's choice; with neither, the attribute is left out. */
function choose(choices: URLSearchParams, name: string, own: string | undefined): string | undefined {
  return choices.get(name) || own;
}

const sections = [...scenes, made].map(scene => {
  const timeline = element('khatt-timeline', {...scene.attributes, 'heading-level': '3'});
  const stage = element('div', {class: 'stage', lang: scene.lang, dir: scene.dir}, timeline);
  const heading = element('h2', {}, element('span', {}, scene.ar), element('span', {lang: 'en', dir: 'ltr'}, scene.en));
  const section = element(
    'section',
    {class: 'scene', id: `scene-${scene.name}`},
    heading,
    element('div', {class: 'scroll'}, stage),
  );
  picker.append(new Option(scene.ar, scene.name));
  return {scene, section, stage, timeline};
});

let isMade = false;

function show(choices: URLSearchParams): void {
  setOrRemove(document.documentElement, 'data-scheme', choose(choices, 'scheme', undefined));
  const only = choices.get('scene');
  for (const {scene, section, stage, timeline} of sections) {
    section.hidden = Boolean(only) && only !== scene.name;
    // A hidden scene is not fetched until it is asked for.
    if (!section.hidden && scene === made) {
      if (!isMade) Object.assign(timeline, {timeline: tenThousand()});
      isMade = true;
    } else if (!section.hidden && !timeline.hasAttribute('src')) timeline.setAttribute('src', `data/${scene.data}`);
    setOrRemove(stage, 'dir', choose(choices, 'dir', scene.dir));
    setOrRemove(stage, 'data-width', choose(choices, 'width', undefined));
    for (const name of ['spacing', 'layout'] as const satisfies readonly (keyof Scene['attributes'])[]) {
      setOrRemove(timeline, name, choose(choices, name, scene.attributes[name]));
    }
  }
}

function chosen(): URLSearchParams {
  const choices = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) choices.set(name, value);
  return choices;
}

function apply(): void {
  const choices = chosen();
  const query = choices.toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
  show(choices);
}

for (const [name, value] of new URLSearchParams(location.search)) {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLSelectElement && [...control.options].some(option => option.value === value)) {
    control.value = value;
  }
}
show(chosen());
list.append(...sections.map(({section}) => section));

form.addEventListener('change', apply);
// The fields hold their old values until the event is over.
form.addEventListener('reset', () => queueMicrotask(apply));
