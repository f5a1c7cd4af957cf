/** A story of more events than this can be searched: fewer are seen at a glance. */
export const searchedFrom = 20;
