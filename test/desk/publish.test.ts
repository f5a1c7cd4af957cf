import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {strFromU8, unzipSync} from 'fflate';
import {documentOf} from '../../src/core/desk/draft.ts';
import {publishFiles} from '../../src/core/publish/publish-files.ts';
import {takeChosen} from '../../src/desk/begin/begin-panel.ts';
import {takeFile} from '../../src/desk/begin/take-in.ts';
import {keepImage, keptImage, putImage} from '../../src/desk/drafts/local-images.ts';
import {downloadDraft} from '../../src/desk/drafts/send-draft.ts';
import type {DeskScripts} from '../../src/desk/publish/desk-scripts.ts';
import {documentInZip, folderOf, pageOf, zipOf} from '../../src/desk/publish/published-files.ts';
import type {KhattDesk} from '../../src/desk.ts';
import type {KhattTimeline} from '../../src/element/khatt-timeline.ts';
import {clearDesks, desk, events, inPart, part, settled, sixEvents, until} from '../support/desk-fixture.ts';
import {click, focusPage, press} from '../support/input.ts';

/** About 400 words would take no more actions than these. */
const article = `أعلنت بلدية المدينة الأربعاء أن جسر المشاة الجديد فوق الوادي سيُفتتح الخميس، بعد تأخر استمر ثلاث سنوات. وكان المجلس البلدي قد أقر المشروع عام 2019، ثم توقفت الأعمال في مارس 2020 بسبب الجائحة.

واستؤنفت الأعمال في يونيو الماضي بعد توقيع عقد جديد مع الشركة المنفذة. وزار وزير الأشغال الموقع الثلاثاء، وقال إن التكلفة بلغت 12 مليون دينار.`;

const scripts: DeskScripts = {version: '9.9.9', read: async name => `/* ${name} */ const text = '</script><!--';`};

async function opened(document: object | undefined): Promise<KhattDesk> {
  const element = await desk(document, {width: 1400});
  element.scripts = scripts;
  await click(element.renderRoot.querySelector('[data-action=publish]') as HTMLElement);
  await until(() => element.renderRoot.querySelector('khatt-desk-publish')?.shadowRoot?.querySelector('dialog[open]'));
  await settled(element);
  return element;
}

const inDialog = (element: KhattDesk, selector: string) => inPart(element, 'publish', selector);
const codeOf = (element: KhattDesk, name: string) => inDialog(element, `[data-embed=${name}] code`).textContent ?? '';

describe('Publishing at the desk', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1400, height: 900});
  });
  afterEach(clearDesks);

  it('takes an article to a copied embed in five actions, none of which is typing', async () => {
    const element = await desk(undefined, {width: 1400});
    element.scripts = scripts;
    // It is copied where it stands, which is no work of the desk.
    const there = document.createElement('textarea');
    there.value = article;
    element.before(there);
    there.select();
    await press('Control+c');
    there.remove();
    let actions = 0;
    const act = async (done: Promise<unknown>): Promise<void> => {
      actions += 1;
      await done;
      await settled(element);
    };
    const box = inPart<HTMLTextAreaElement>(element, 'begin', '#text');
    await act(click(box));
    await act(press('Control+v'));
    await until(() => box.value.length > 100);
    await settled(element);
    await act(click(inPart(element, 'begin', '[data-way=text]')));
    await until(() => events(element).length);
    await settled(element);
    await act(click(element.renderRoot.querySelector('[data-action=publish]') as HTMLElement));
    await until(() =>
      element.renderRoot.querySelector('khatt-desk-publish')?.shadowRoot?.querySelector('dialog[open]'),
    );
    await settled(element);
    await act(click(inDialog(element, '[data-copy=list]')));
    await until(() => inDialog(element, '[role=status]').textContent?.trim());
    expect(actions).to.be.at.most(8);

    const elsewhere = document.createElement('textarea');
    inDialog(element, 'dialog').append(elsewhere);
    elsewhere.focus();
    await press('Control+v');
    await until(() => elsewhere.value);
    expect(elsewhere.value).to.equal(codeOf(element, 'list'));
    expect(elsewhere.value).to.include('<ol').and.to.include('datetime="2019"');
  });

  it('shows four embeds, each with the code and how it will look', async () => {
    const element = await opened(sixEvents);
    expect(codeOf(element, 'tag')).to.include('<khatt-timeline').and.to.include('integrity="sha384-');
    expect(codeOf(element, 'frame')).to.include('resizer.js');
    expect(codeOf(element, 'fixed')).to.match(/^<iframe [^>]*height="\d+"/);
    for (const name of ['tag', 'frame', 'fixed']) {
      const timeline = inDialog(element, `[data-embed=${name}] khatt-timeline`);
      await until(() => timeline.shadowRoot?.textContent?.includes('جولة'));
    }
    const list = inDialog(element, '[data-embed=list] .list');
    expect([...list.querySelectorAll('ol > li > h3')].map(each => each.textContent)).to.deep.equal([
      'لقاء',
      'جولة',
      'زيارة',
    ]);
  });

  it('writes the folder’s address into the embeds, and says where that is none', async () => {
    const element = await opened(sixEvents);
    const input = inDialog(element, '#base') as HTMLInputElement;
    const give = async (text: string): Promise<void> => {
      input.value = text;
      input.dispatchEvent(new Event('change', {bubbles: true}));
      await settled(element);
    };
    await give('https://news.example.org/bridge');
    await until(() => codeOf(element, 'tag').includes('https://news.example.org/bridge/timeline.json'));
    await give('bridge');
    await until(() => input.getAttribute('aria-invalid') === 'true');
    expect(codeOf(element, 'tag')).to.include('https://example.org/timeline/');
  });

  it('puts an editor’s questions before it, each of which leads to its cell', async () => {
    const element = await opened({...sixEvents, source: undefined});
    const advice = inDialog(element, '[data-advice=no-source][data-id=b]');
    (advice.closest('details') as HTMLDetailsElement).open = true;
    await click(advice);
    await settled(element);
    expect(part(element, 'publish').renderRoot.querySelector('dialog')).to.have.property('open', false);
    expect(element.store.active).to.deep.equal({key: 2, field: 'links'});
  });

  it('has nothing to publish of a story without events, and counts those that are left out', async () => {
    const none = await opened({khatt: 1, title: 'قصة', events: []});
    expect(part(none, 'publish').renderRoot.textContent).to.include('لا حدث يُنشر بعد');
    await clearDesks();
    const one = await opened({...sixEvents, events: [...sixEvents.events, {title: 'بلا تاريخ'}]});
    expect(inDialog(one, '[data-left-out]').textContent).to.include('حدث واحد');
  });
});

describe('Published files', () => {
  afterEach(clearDesks);

  const wishOf = async (document: object) => {
    const element = await desk(document);
    return {element, wish: {timeline: element.store.checked.timeline, lang: 'ar', base: ''}};
  };

  it('are those that khatt publish writes, with a picture', async () => {
    const {wish} = await wishOf(sixEvents);
    const {files} = await folderOf(wish, scripts);
    const script = await scripts.read('khatt.bundle.js');
    const hash = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(script));
    const integrity = `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
    const licenses = await scripts.read('khatt.bundle.licenses.md');
    const about = {version: '9.9.9', integrity, lang: 'ar', hasPng: true};
    const own = await publishFiles(wish.timeline, {...about, script, licenses});
    const unzipped = unzipSync(new Uint8Array(await zipOf(files).arrayBuffer()));
    expect(Object.keys(unzipped).sort()).to.deep.equal([...own.map(({path}) => path), 'share.png'].sort());
    for (const {path, text} of own) expect(strFromU8(unzipped[path] as Uint8Array), path).to.equal(text);
    expect([...(unzipped['share.png'] as Uint8Array).slice(1, 4)]).to.deep.equal([0x50, 0x4e, 0x47]);
  });

  it('hold the images of this machine, which come back with the folder', async () => {
    const image = new Blob([new Uint8Array([1, 2, 3])], {type: 'image/png'});
    const name = await keepImage(image);
    const [first] = sixEvents.events;
    const {wish} = await wishOf({...sixEvents, events: [{...first, media: {src: name, alt: 'جسر'}}]});
    const {files, lost} = await folderOf(wish, scripts);
    expect(lost).to.equal(0);
    expect([...(files[name] as Uint8Array)]).to.deep.equal([1, 2, 3]);
    expect(await documentInZip(new Uint8Array(await zipOf(files).arrayBuffer()))).to.include(name);
    const gone = 'image-0123456789abcdef.png';
    const again = await wishOf({...sixEvents, events: [{...first, media: {src: gone}}]});
    expect((await folderOf(again.wish, scripts)).lost).to.equal(1);
  });

  it('hold the images of this machine in one page and in a draft’s file too, from which they come back', async () => {
    const name = await keepImage(new Blob([new Uint8Array([1, 2, 3])], {type: 'image/png'}));
    const [first] = sixEvents.events;
    const {element, wish} = await wishOf({...sixEvents, events: [{...first, media: {src: name, alt: 'جسر'}}]});
    const {page, lost} = await pageOf(wish, scripts);
    expect(lost).to.equal(0);
    expect(page)
      .to.include('data:image/png;base64,AQID')
      .and.match(/img-src 'self' data:/);
    let saved: {readonly name: string; readonly blob?: Blob} = {name: ''};
    const {createObjectURL} = URL;
    const {click: pressed} = HTMLAnchorElement.prototype;
    URL.createObjectURL = blob => {
      saved = {...saved, blob: blob as Blob};
      return '#';
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved = {...saved, name: this.download};
    };
    await downloadDraft(element.store);
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = pressed;
    expect(saved.name).to.match(/draft\.json$/);
    for (const [called, text] of [
      ['a.html', page],
      ['a.draft.json', (await saved.blob?.text()) ?? ''],
    ] as const) {
      await putImage(name, new Blob(['gone'], {type: 'image/png'}));
      const {draft} = await takeFile(text, called, element.store);
      expect(JSON.stringify(draft?.rows[0]?.value), called).to.include(name);
      expect([...new Uint8Array((await (await keptImage(name))?.arrayBuffer()) ?? new ArrayBuffer())]).to.deep.equal([
        1, 2, 3,
      ]);
    }
  });

  it('come back with the files of an unpacked folder, opened together', async () => {
    const name = await keepImage(new Blob([new Uint8Array([4, 5])], {type: 'image/png'}));
    const [first] = sixEvents.events;
    const {element, wish} = await wishOf({...sixEvents, events: [{...first, media: {src: name}}]});
    const {files} = await folderOf(wish, scripts);
    await putImage(name, new Blob(['gone'], {type: 'image/png'}));
    const list = Object.entries(files).map(([path, bytes]) => new File([bytes as Uint8Array<ArrayBuffer>], path));
    const {draft} = await takeChosen(list, element.store);
    expect(draft && documentOf(draft)).to.deep.equal(JSON.parse(JSON.stringify(wish.timeline)));
    expect((await keptImage(name))?.size).to.equal(2);
  });

  it('hold an image that was chosen in the form, which the form and the preview show meanwhile', async () => {
    const element = await desk(sixEvents, {width: 1400});
    element.store.select(1);
    await settled(element);
    const input = inPart(element, 'form', 'khatt-desk-image').shadowRoot?.querySelector('input') as HTMLInputElement;
    const canvas = Object.assign(document.createElement('canvas'), {width: 4, height: 4});
    const picture = (await new Promise<Blob | null>(resolve => canvas.toBlob(resolve))) as Blob;
    const files = new DataTransfer();
    files.items.add(new File([picture], 'جسر.png', {type: 'image/png'}));
    input.files = files.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
    const image = () => (events(element)[0]?.['media'] as {src?: string} | undefined)?.src;
    await until(image);
    expect(image()).to.match(/^image-[0-9a-f]{16}\.png$/);
    const shownIn = (root: ParentNode | null | undefined) => root?.querySelector('img[src^="data:image/png"]');
    await until(() => shownIn(inPart(element, 'form', 'khatt-desk-image').shadowRoot));
    const timeline = inPart<KhattTimeline>(element, 'preview', 'khatt-timeline');
    await until(() => timeline.timeline.events[0]?.media);
    timeline.select('a');
    await until(() => shownIn(timeline.renderRoot));
    const {files: folder} = await folderOf({timeline: element.store.checked.timeline, lang: 'ar', base: ''}, scripts);
    expect(folder).to.have.property(String(image()));
  });

  it('are opened again without loss: a zip, a page of the folder, and the one page', async () => {
    const {element, wish} = await wishOf({...sixEvents, ours: {kept: ['</script>', 'ب']}});
    const {files} = await folderOf(wish, scripts);
    const zip = new Uint8Array(await zipOf(files).arrayBuffer());
    const {page} = await pageOf(wish, scripts);
    for (const [name, file] of [
      ['a.zip', zip],
      ['index.html', files['index.html'] as Uint8Array],
      ['embed.html', strFromU8(files['embed.html'] as Uint8Array)],
      ['timeline.json', files['timeline.json'] as Uint8Array],
      ['a.html', page],
    ] as const) {
      const {draft, said} = await takeFile(file, name, element.store);
      expect(draft && documentOf(draft), name).to.deep.equal(JSON.parse(JSON.stringify(wish.timeline)));
      expect(said).to.deep.equal([]);
    }
  });

  it('take along the licences of what their script holds, and do without where these cannot be had', async () => {
    const {wish} = await wishOf(sixEvents);
    const licenses = '# Licenses --> <script>alert(1)</script> <!-- Copyright (c) 2017';
    const read: DeskScripts['read'] = async name => (name.endsWith('.md') ? licenses : 'script');
    const {files} = await folderOf(wish, {...scripts, read});
    expect(strFromU8(files['khatt-9.9.9.licenses.txt'] as Uint8Array)).to.equal(licenses);
    const page = new DOMParser().parseFromString((await pageOf(wish, {...scripts, read})).page, 'text/html');
    const told = [...page.body.childNodes].filter(node => node instanceof Comment).map(({data}) => data);
    expect(told).to.have.length(1);
    expect(told[0]).to.include('# Licenses').and.to.include('Copyright (c) 2017');
    expect(page.querySelectorAll('script:not([type])')).to.have.length(1);
    const bare: DeskScripts['read'] = async name =>
      name.endsWith('.md') ? Promise.reject(new Error('There is none.')) : 'script';
    expect((await folderOf(wish, {...scripts, read: bare})).files).not.to.have.property('khatt-9.9.9.licenses.txt');
    expect((await pageOf(wish, {...scripts, read: bare})).page).to.match(/<\/script>\s*<\/body>/);
  });

  it('of one page run nothing but their own script and styles', async () => {
    const {wish} = await wishOf(sixEvents);
    const page = new DOMParser().parseFromString((await pageOf(wish, scripts)).page, 'text/html');
    const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
    const code = [...page.querySelectorAll('script:not([type])')];
    expect(code).to.have.length(1);
    expect(page.querySelectorAll('[src], link:not([href^="data:"])')).to.have.length(0);
    for (const [name, text] of [
      ['script-src', code[0]?.textContent ?? ''],
      ['style-src', page.querySelector('style')?.textContent ?? ''],
    ]) {
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      expect(policy).to.include(`${name} 'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`);
    }
    expect(new Function(`${code[0]?.textContent}; return text;`)()).to.equal('</script><!--');
  });
});
