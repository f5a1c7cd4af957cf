/**
 * Figures of a drawing as text. Not by templates alone: V8 keeps the texts of numbers in tables, which grow to 112 KB as soon as
 * two numbers want the same place in them; `toFixed` goes past those.
 */
import {type CSSResult, unsafeCSS} from 'lit';

/** To a hundredth. */
export const figure = (n: number): string => n.toFixed(n % 1 && 2);

/** In a style sheet. */
export const cssFigure = (n: number): CSSResult => unsafeCSS(n.toFixed(9));
