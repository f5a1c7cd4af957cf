/** More events than these would fill hundreds of sheets: they are printed as they are drawn. */
export const mostPrinted = 60;
