import english from '../data/gulf-moscow.en.json';
import arabic from '../data/gulf-moscow.json';
import {version} from '../package.json';
import {scriptsBeside} from '../src/desk.ts';

const desk = document.querySelector('khatt-desk');
if (desk) {
  desk.example = /^ar\b/.test(document.documentElement.lang) ? arabic : english;
  desk.scripts = scriptsBeside(version);
}
