/** Shows beside each theme the rules that make it: the style sheet's own text, so that what is read is what is seen. */
import css from './themes.css?raw';

for (const pre of document.querySelectorAll<HTMLElement>('pre[data-theme]')) {
  const name = pre.dataset['theme'];
  const [, rules = ''] = css.split(`/* theme: ${name} */\n`);
  pre.textContent = (rules.split('/* theme:')[0] ?? '').trim();
}
