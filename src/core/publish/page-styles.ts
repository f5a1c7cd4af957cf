/** The style sheets of a published folder. */
import type {Story} from '../scene/story.ts';

const common = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fff, #17181c);
  --ink: light-dark(#1b1a18, #eceae5);
  --quiet: light-dark(#5c5852, #b8b4ac);
  --rule: light-dark(#d9d5cc, #3c3a36);
  --accent: light-dark(#1b5fa8, #8fc1ff);
}
*, ::before, ::after {
  box-sizing: border-box;
}
html {
  text-size-adjust: 100%;
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.6 'Segoe UI', Tahoma, 'Noto Sans Arabic', 'IBM Plex Sans Arabic', system-ui, sans-serif;
  overflow-wrap: anywhere;
}
a {
  color: var(--accent);
  text-underline-offset: 0.2em;
}
khatt-timeline::part(notes) {
  display: none;
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}
`;

/**
 * Of the page and the frame. The author's list looks like the timeline's own narrow form, so that a reader whose script comes late
 * sees it turn into what it was.
 */
export const pageStyles = ({colors}: Story): string => `${common}
.page {
  max-inline-size: 80rem;
  margin-inline: auto;
  padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 3rem;
}
.page h1 {
  margin: 0;
  font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.25rem);
  line-height: 1.35;
  text-wrap: balance;
}
.page .lead {
  max-inline-size: 62ch;
  margin: 0.35rem 0 0;
  color: var(--quiet);
}
.page .about {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  margin: 0.75rem 0 1.75rem;
  padding: 0;
  list-style: none;
  font-size: 0.875rem;
  color: var(--quiet);
}
/* The page has them already, above. */
.page khatt-timeline::part(header) {
  display: none;
}
.frame {
  padding: 0.75rem;
}
.frame .whole {
  margin: 0.5rem 0 0;
  font-size: 0.8125rem;
  color: var(--quiet);
}
khatt-timeline {
  display: block;
}
khatt-timeline > h2 {
  margin: 0;
  font-size: 1.625rem;
  line-height: 1.4;
}
khatt-timeline > .lead {
  margin: 0.35rem 0 1.5rem;
  color: var(--quiet);
}
khatt-timeline > ol {
  margin: 0;
  padding: 0;
  list-style: none;
  max-inline-size: 44rem;
}
khatt-timeline > ol > li {
  --color: var(--ink);
  position: relative;
  padding-inline-start: 2.6em;
  padding-block-end: 1.35em;
}
khatt-timeline > ol > li::before {
  content: '';
  position: absolute;
  inset-block: 0.7em -0.7em;
  inset-inline-start: 11px;
  border-inline-start: 2px solid light-dark(#3b3935, #cbc7bf);
}
khatt-timeline > ol > li:last-child::before {
  display: none;
}
khatt-timeline > ol > li::after {
  content: '';
  position: absolute;
  inset-block-start: 0.25em;
  inset-inline-start: 5px;
  inline-size: 14px;
  block-size: 14px;
  border: 2px solid var(--paper);
  border-radius: 50%;
  background: var(--color);
}
khatt-timeline > ol time {
  font-size: 0.9375em;
  font-weight: 600;
  color: var(--color);
}
khatt-timeline > ol h3 {
  margin: 0;
  font-size: 1.0625em;
  line-height: 1.5;
}
khatt-timeline > ol p {
  margin: 0.15em 0 0;
  font-size: 0.9375em;
}
khatt-timeline > ol :is(.facts, .dating, figcaption) {
  font-size: 0.875em;
  color: var(--quiet);
}
khatt-timeline > ol figure {
  margin: 0.5em 0 0;
}
khatt-timeline > ol img {
  max-inline-size: 100%;
  block-size: auto;
}
/* While the script is on its way, the list is as short as what takes its place. Should it never come, the rest is shown. */
@media (scripting: enabled) {
  khatt-timeline:not(:defined) > ol > li > :not(time, h3) {
    max-block-size: 0;
    margin-block: 0;
    overflow: hidden;
    animation: late 1ms 8s forwards;
  }
}
@keyframes late {
  to {
    max-block-size: none;
    overflow: visible;
  }
}
${colors.groups.map(({light, dark}, i) => `.group-${i} {\n  --color: light-dark(${light}, ${dark});\n}\n`).join('')}@media print {
  .page {
    padding: 0;
  }
  khatt-timeline > ol > li {
    break-inside: avoid;
  }
}
`;

export const snippetsStyles = `${common}
body {
  max-inline-size: 52rem;
  margin-inline: auto;
  padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 3rem;
}
nav {
  display: flex;
  gap: 1.25rem;
  font-size: 0.875rem;
}
section {
  margin-block-start: 2rem;
}
section + section {
  margin-block-start: 4rem;
  padding-block-start: 2rem;
  border-block-start: 1px solid var(--rule);
}
h1, h2 {
  margin: 0 0 0.35rem;
  font-size: clamp(1.375rem, 1.1rem + 1.3vw, 1.875rem);
  line-height: 1.35;
  text-wrap: balance;
}
.intro, .address {
  margin: 0;
  color: var(--quiet);
}
.address {
  margin-block-start: 0.5rem;
}
article {
  margin-block-start: 1.75rem;
}
h3 {
  margin: 0;
  font-size: 1.125rem;
}
article > p {
  margin: 0.15rem 0 0.75rem;
  color: var(--quiet);
}
.code {
  border: 1px solid var(--rule);
  border-radius: 0.5rem;
  overflow: hidden;
}
.bar {
  display: flex;
  align-items: center;
  gap: 0.75rem;
  min-block-size: 3rem;
  padding: 0.5rem 0.75rem;
  border-block-end: 1px solid var(--rule);
  background: light-dark(#f6f4ef, #1f2025);
}
button {
  min-block-size: 2rem;
  padding: 0.2rem 1rem;
  border: 1px solid var(--rule);
  border-radius: 0.375rem;
  background: var(--paper);
  color: inherit;
  font: inherit;
  font-size: 0.875rem;
  cursor: pointer;
}
button:hover {
  border-color: var(--accent);
}
[role=status] {
  font-size: 0.875rem;
  color: var(--quiet);
}
pre {
  margin: 0;
  max-block-size: 18rem;
  padding: 0.9rem 1rem;
  overflow: auto;
  font: 0.8125rem/1.6 ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace;
  text-align: left;
}
pre code {
  font: inherit;
  white-space: pre-wrap;
}
@media (max-width: 30rem) {
  .bar {
    flex-wrap: wrap;
  }
}
`;
