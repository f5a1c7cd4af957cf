/**
 * A Scene as one SVG file that stands by itself: text in the lines that the Scene has, colours written out, no script, no
 * style sheet, nothing that refers to the page it came from, and no id that could clash where it is put into another.
 */
import type {Scene} from '../scene/scene.ts';
import {drawPlot} from './axis-svg.ts';
import {drawFooter} from './footer-svg.ts';
import {drawList} from './list-svg.ts';
import type {SvgOptions} from './svg-look.ts';
import {bold, description, heading, Paper} from './svg-paper.ts';

/** Em. */
const widestDescription = 40;

export function sceneSvg(scene: Scene, options: SvgOptions): string {
  const paper = new Paper(scene, options);
  drawHeader(paper);
  if (scene.layout === 'horizontal') drawPlot(paper);
  else drawList(paper);
  drawFooter(paper);
  return paper.svg();
}

function drawHeader(paper: Paper): void {
  const {title, description: told, width, gutter} = paper.scene;
  const {em, theme} = paper.options;
  if (!title && !told) return;
  const wide = width + gutter;
  if (title) paper.paragraph(paper.field(title), heading, {limit: wide, fill: theme.text, weight: bold});
  if (told) {
    if (title) paper.y += 0.35 * em;
    const limit = Math.min(wide, widestDescription * em);
    paper.paragraph(paper.field(told), description, {limit, fill: theme.muted});
  }
  paper.y += 1.5 * em;
}
