// Biome formats and lints; ESLint adds what Biome cannot see: Lit templates, and which room may import which.
import parser from '@typescript-eslint/parser';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';

/** What each room of core may import: other rooms, and packages. Everything not named is refused. */
const rooms = {
  date: {rooms: [], packages: ['luxon']},
  model: {rooms: ['date'], packages: []},
  // Links in HTML are those of the model, and so is the rule of what may be followed.
  text: {rooms: ['model'], packages: ['entities/decode']},
  messages: {rooms: [], packages: []},
  format: {rooms: ['date', 'model', 'messages'], packages: []},
  formats: {rooms: ['date', 'model', 'text', 'messages', 'format'], packages: ['ical.js', 'papaparse']},
  // Drafts are timeline documents, hence the model.
  detect: {rooms: ['date', 'model', 'text'], packages: []},
  // What a journalist writes, without the page that it is written in.
  desk: {rooms: ['date', 'model', 'format', 'formats', 'detect', 'text'], packages: []},
  scale: {rooms: ['date'], packages: ['d3-time']},
  layout: {rooms: [], packages: []},
  archive: {rooms: ['date', 'model', 'text', 'formats'], packages: ['hyparquet', 'hyparquet-compressors']},
  scene: {
    rooms: ['date', 'model', 'text', 'messages', 'format', 'formats', 'scale', 'layout'],
    packages: [],
  },
  export: {rooms: ['date', 'model', 'messages', 'format', 'layout', 'scene'], packages: []},
  // A folder of files is made of all that is known of a story.
  publish: {
    rooms: ['date', 'model', 'messages', 'format', 'formats', 'layout', 'scene', 'export'],
    packages: [],
  },
};

const refuse = (files, group, message) => ({
  files,
  rules: {'no-restricted-imports': ['error', {patterns: [{regex: group, message}]}]},
});

/** A file of a room, or of a room within it. */
const file = '(?:[^./][^/]*/)?[^/]+$';

/** The rules of a room's own files and, one step further down, of those in the rooms within it. */
const within = (room, {others = '', packages = []}, message) =>
  [0, 1].map(depth =>
    refuse(
      [`${room}${'/*'.repeat(depth)}/*.ts`],
      [
        `^(?!\\.${depth ? '{1,2}' : ''}/${file})`,
        others && `(?!${'\\.\\./'.repeat(depth)}${others})`,
        packages.length && `(?!${packages.join('|')})`,
      ]
        .filter(Boolean)
        .join(''),
      message,
    ),
  );

const roomRules = Object.entries(rooms).flatMap(([room, {rooms: may, packages}]) =>
  within(
    `src/core/${room}`,
    {others: may.length && `\\.\\./(?:${may.join('|')})/${file}`, packages: packages.map(name => `${name}$`)},
    `src/core/${room} may import its own files${may.length ? `, ${may.join(', ')}` : ''}${
      packages.length ? `, and ${packages.join(', ')}` : ''
    } only.`,
  ),
);

export default [
  {ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'test/bench/**']},
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts'],
    languageOptions: {parser, parserOptions: {ecmaVersion: 2022, sourceType: 'module'}},
  },
  {...lit['flat/recommended'], files: ['src/**/*.ts']},
  {...wc['flat/best-practice'], files: ['src/**/*.ts']},
  {
    files: ['src/**/*.ts'],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      // WebKit drops the role of a list that has no list style, so it is said again.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    // A strict content policy refuses style attributes: positions are set through the CSS object model.
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TemplateElement[value.raw=/\\bstyle=/]',
          message: 'No style= in a template; use the place directive.',
        },
        {
          selector: 'ImportSpecifier[imported.name="styleMap"]',
          message: 'styleMap breaks under a strict content policy.',
        },
        {selector: 'Identifier[name="innerHTML"]', message: 'Text is never parsed as HTML.'},
      ],
    },
  },
  ...roomRules,
  refuse(
    ['src/core.ts', 'src/detect.ts', 'src/draft.ts'],
    '^(?!\\./core/)',
    'The entries without a page re-export core only.',
  ),
  ...within(
    'src/view',
    {others: '\\.\\./core/(?!detect/)', packages: ['lit$', 'lit/']},
    'src/view may import core without detect, and lit only.',
  ),
  ...within(
    'src/element',
    {others: '\\.\\./(?:core|view)/(?!detect/)', packages: ['lit$', 'lit/', '@lit-labs/ssr-client/', 'd3-']},
    'src/element may import view, core without detect, lit, what makes a served element alive, and d3 only.',
  ),
  refuse(
    ['src/cli/**/*.ts'],
    '^(?!\\./[^/]+$)(?!\\.\\./core/)(?!node:)',
    'src/cli may import core, and what comes with Node.',
  ),
  refuse(
    ['src/desk/**/*.ts'],
    '^(?!\\./)(?!\\.\\./(?:begin|events|article|preview|publish|drafts|controls|messages)/[^/]+$)(?!(?:\\.\\./){1,2}(?:core|view|element)/)(?!\\.\\./[^./][^/]*$)(?!lit$|lit/|fflate$)',
    'src/desk may import element, view, core, lit and fflate only.',
  ),
  refuse(
    ['src/frameworks/**/*.ts'],
    '^(?!\\./[^/]+$)(?!\\.\\./(?:element|core/model)/)(?!(?:react|preact|vue|svelte/elements)$)',
    'src/frameworks may import element, the model of documents, and the types of its frameworks only.',
  ),
];
