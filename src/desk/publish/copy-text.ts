/**
 * Puts a text on the clipboard: by the browser's own way, else by the older one, for which what is shown of it is selected.
 * Settles to whether it was; where it was not, the text is left selected, to be copied by hand.
 */
export async function copyText(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    let isCopied = false;
    const onCopy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      isCopied = event.clipboardData !== null;
    };
    addEventListener('copy', onCopy, {capture: true, once: true});
    document.execCommand('copy');
    removeEventListener('copy', onCopy, {capture: true});
    return isCopied;
  }
}
