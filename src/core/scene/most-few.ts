/** Up to so many events each has a mark of its own, with all that its label says: sixty would take most of a page's 600 elements. */
export const mostFew = 40;
