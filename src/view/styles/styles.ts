import {css} from 'lit';
import {axisStyles} from './axis-styles.ts';
import {baseStyles} from './base-styles.ts';
import {footerStyles} from './footer-styles.ts';
import {labelStyles} from './label-styles.ts';
import {listStyles} from './list-styles.ts';
import {markStyles} from './mark-styles.ts';
import {toolsStyles} from './tools-styles.ts';

/** Words that are measured, out of sight: as they are drawn, but in one line. */
const measureStyles = css`
  .measure {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    white-space: pre;
    contain: strict;
  }
  .measure > * {
    position: absolute;
    transform: none;
    white-space: pre;
  }
`;

/**
 * Logical properties throughout; what stands on the axis is placed by `place()`. Fonts and font size come from the page.
 * A page's letter spacing would part Arabic letters that belong together (WebKit), so it is not let in.
 *
 * One sheet, as a browser makes ready each by itself.
 */
export const styles = css`${baseStyles}${toolsStyles}${axisStyles}${markStyles}${labelStyles}${listStyles}${footerStyles}${measureStyles}`;
