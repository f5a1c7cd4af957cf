/**
 * The small scripts of a published folder, as they are written there. Classic scripts, for a frame that is sandboxed to scripts
 * alone has an opaque origin, where a module would need CORS.
 */

/** In the frame: tells the page around it how high it is, now, whenever that changes, and when asked. */
export const frameScript = `(() => {
  'use strict';
  if (parent === window) return;
  let before = 0;
  const tell = always => {
    // The box of the root, not its scrollHeight: that never falls below the frame's own height.
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (!height || (height === before && !always)) return;
    before = height;
    parent.postMessage({type: 'khatt-height', height}, '*');
    parent.postMessage({sentinel: 'amp', type: 'embed-size', height}, '*');
  };
  new ResizeObserver(() => tell(false)).observe(document.documentElement);
  addEventListener('message', event => {
    if (event.source === parent && event.data && event.data.type === 'khatt-ask-height') tell(true);
  });
  tell(true);
})();
`;

/** In the page around it: optional, and the same for any number of frames. */
export const resizerScript = `/* Makes each khatt frame as high as its content. MIT licence. */
(() => {
  'use strict';
  if (window.khattResizer) return;
  window.khattResizer = true;
  addEventListener('message', event => {
    const {type, height} = event.data || {};
    if (type !== 'khatt-height' || !Number.isFinite(height)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      // A sandboxed frame has no origin to go by: that it is the one which spoke is what counts.
      if (frame.contentWindow !== event.source) continue;
      frame.style.height = Math.min(Math.max(Math.ceil(height), 100), 20000) + 'px';
    }
  });
  // What a frame said before this script was there is asked for again.
  const ask = () => {
    for (const frame of document.querySelectorAll('iframe')) frame.contentWindow.postMessage({type: 'khatt-ask-height'}, '*');
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', ask);
  else ask();
})();
`;

/** On the page of embeds: the address that it is served from, and copying. */
export const snippetsScript = `(() => {
  'use strict';
  const placeholder = '{placeholder}';
  const base = new URL('.', location.href).href;
  if (placeholder && /^https?:/.test(base)) {
    for (const code of document.querySelectorAll('pre code')) {
      // Text by text: what is isolated in it stays so.
      const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      for (let text; (text = texts.nextNode()); ) text.data = text.data.replaceAll(placeholder, base);
    }
    for (const note of document.querySelectorAll('.address')) note.hidden = true;
  }
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const code = document.getElementById(button.dataset.copy);
      const status = button.parentElement.querySelector('[role=status]');
      let text = button.dataset.copied;
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        getSelection().selectAllChildren(code);
        if (!document.execCommand('copy')) text = button.dataset.byHand;
      }
      status.textContent = text;
    });
  }
})();
`;

/** What the images of one page with everything inside stand under. */
export const imagesId = 'khatt-images';

/** In one page with everything inside: shows the images that are in it, in the list and in the timeline, instead of asking for files. */
export const imagesScript = `
(() => {
  'use strict';
  const images = JSON.parse(document.getElementById('${imagesId}').textContent);
  const show = root => {
    for (const image of root.querySelectorAll('img')) {
      const url = images[image.getAttribute('src')];
      if (url) image.src = url;
    }
  };
  show(document);
  for (const {shadowRoot: root} of document.querySelectorAll('khatt-timeline')) {
    if (root) new MutationObserver(() => show(root)).observe(root, {subtree: true, childList: true, attributeFilter: ['src']});
  }
})();
`;
