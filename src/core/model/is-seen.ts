/** Whether a reader sees anything of a text: white space shows nothing, nor do marks such as those of direction. */
export const isSeen = (text: string): boolean => /[^\s\p{Cf}]/u.test(text);
