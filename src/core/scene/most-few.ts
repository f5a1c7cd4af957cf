/**
 * Up to so many events each has a mark of its own, with all that its label says: sixty would take most of a page's 600 elements. Of
 * more groups and eras what is drawn first may already be too much, and what draws very many events is waited for.
 */
export const mostFew = 40;
