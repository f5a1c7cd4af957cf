/** Buttons that copy the snippets of the guide. */
const words = document.documentElement.lang.startsWith('en')
  ? {copy: 'Copy', copied: 'Copied'}
  : {copy: 'انسخ', copied: 'نُسخ'};

for (const snippet of document.querySelectorAll<HTMLElement>('.snippet')) {
  // One that is wider than the page is scrolled by keys as well.
  snippet.tabIndex = 0;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const row = document.createElement('div');
  row.className = 'copy';
  row.append(said, button);
  snippet.before(row);
  button.addEventListener('click', async () => {
    const code = snippet.textContent ?? '';
    try {
      await navigator.clipboard.writeText(code);
      said.textContent = `${words.copied} `;
    } catch {
      // Where the page may not write to the clipboard, the reader's own key can.
      getSelection()?.selectAllChildren(snippet);
    }
  });
}
