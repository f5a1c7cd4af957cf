/** Hands a file to the journalist. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun by then; at once, some would save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
