/** What a fragment that holds a draft begins with. */
export const PREFIX = '#draft=';

export const isDraftLink = (fragment: string): boolean => fragment.startsWith(PREFIX);
