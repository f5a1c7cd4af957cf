/** Pictures are shown; anything else that is shown by its own site's script is a link to that site. */
export const isPicture = (src: string): boolean => /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(src);
