/** What is written from left to right inside an Arabic sentence: dates, code, names of formats. */
export const ltr = (text: string) => `\u2066${text}\u2069`;
