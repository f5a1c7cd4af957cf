import {css} from 'lit';

/** How a date is understood, below the field in which it is typed. */
export const dateReadingStyles = css`
  .understood {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1em 0.5em;
    min-block-size: 2em;
  }
  .sign {
    display: inline-grid;
    flex: none;
    color: var(--_accent);
  }
  .edtf {
    font-size: 0.8125em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .fault {
    padding-block: 0.3em;
    color: var(--_error);
    font-size: 0.875em;
    line-height: 1.5;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em;
    margin-block-start: 0.2em;
  }
  .chip {
    min-block-size: 1.9em;
    padding: 0.1em 0.65em;
    border-radius: 999px;
    font-size: 0.875em;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_accent);
    font-weight: 600;
  }
`;
