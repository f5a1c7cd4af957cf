/** So many problems are listed at one time; what lists more in parts is loaded with more of them. */
export const mostProblems = 10;
