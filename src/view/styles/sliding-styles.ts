import {css} from 'lit';

/** What is seen, or rather touched, only while what is drawn is moved. */
export const slidingStyles = css`
  /* Sideways is ours, up and down is the page's: said by the pane alone, for all that is below it. */
  .horizontal .covered,
  .covered .mark {
    touch-action: auto;
  }
  .pane {
    position: absolute;
    z-index: 4;
    inset: 0;
    touch-action: pan-y;
  }
`;
