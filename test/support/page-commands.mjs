// What tests ask of the browser beyond what the runner's own commands offer; `test/support/input.ts` names each.

/** One per page: a second session would not undo what the first has set. */
const sessions = new WeakMap();

async function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

const commands = {
  /** A page among others is one that a reader is looking at: it has the focus, and paints. */
  'page-focus': async page => {
    await (await sessionOf(page)).send('Emulation.setFocusEmulationEnabled', {enabled: true});
  },
  'page-tap': (page, {x, y}) => page.touchscreen.tap(x, y),
  'page-wheel': (page, {x = 0, y = 0}) => page.mouse.wheel({deltaX: x, deltaY: y}),
  'page-media': (page, {media = '', ...features}) =>
    sessionOf(page).then(session =>
      session.send('Emulation.setEmulatedMedia', {
        media,
        features: Object.entries(features).map(([name, value]) => ({name, value})),
      }),
    ),
  /** Addresses that cannot be reached, as patterns with `*`; none to reach all again. */
  'page-block': async (page, {urls}) => {
    const session = await sessionOf(page);
    await session.send('Network.enable');
    await session.send('Network.setBlockedURLs', {urls});
  },
  'page-accessibility': async page => (await (await sessionOf(page)).send('Accessibility.getFullAXTree')).nodes,
  /** For looking at a page while a test is written. */
  'page-picture': (page, {path}) => page.screenshot({path}).then(() => true),
};

export function pageCommands() {
  return {
    name: 'page-commands',
    async executeCommand({command, payload, session}) {
      const run = commands[command];
      if (!run) return undefined;
      return (await run(session.browser.getPage(session.id), payload)) ?? true;
    },
  };
}
