/** What stands in the field that an event is of. */
export const fieldText = ({target}: Event): string =>
  (target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
