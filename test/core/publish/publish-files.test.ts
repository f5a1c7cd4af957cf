import {expect} from 'chai';
import english from '../../../data/gulf-moscow.en.json';
import gulf from '../../../data/gulf-moscow.json';
import type {Timeline} from '../../../src/core/model/timeline.ts';
import {type PublishOptions, publishFiles, scriptFor} from '../../../src/core/publish/publish-files.ts';

const story = gulf as unknown as Timeline;
const options: PublishOptions = {version: '1.2.3', script: '/* khatt */', integrity: 'sha384-abc'};

async function published(timeline: Timeline, more: Partial<PublishOptions> = {}): Promise<Map<string, string>> {
  const files = await publishFiles(timeline, {...options, ...more});
  return new Map(files.map(({path, text}) => [path, text]));
}

const parsed = (files: Map<string, string>, path: string): Document =>
  new DOMParser().parseFromString(files.get(path) ?? '', path.endsWith('.svg') ? 'image/svg+xml' : 'text/html');

describe('a published folder', () => {
  it('refers to no file that is not in it', async () => {
    const files = await published(story);
    for (const path of ['index.html', 'embed.html', 'snippets.html']) {
      const named = [...parsed(files, path).querySelectorAll('link[href], script[src], main a[href]')]
        .map(element => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
        .filter(address => !/^(?:https?:|#)/.test(address));
      expect(
        named.filter(address => !files.has(address)),
        path,
      ).to.deep.equal([]);
    }
    expect([...files.keys()]).to.include.members(['oembed.json', 'timeline.json', 'resizer.js', 'khatt-1.2.3.js']);
  });

  it('is the same each time', async () => {
    expect([...(await published(story))]).to.deep.equal([...(await published(story))]);
  });

  it('tells every event in its page without any script, in order of time', async () => {
    const page = parsed(await published(story), 'index.html');
    const titles = [...page.querySelectorAll('khatt-timeline > ol > li h3')].map(({textContent}) => textContent);
    expect(titles).to.deep.equal(gulf.events.map(({title}) => title));
    expect(page.querySelector('ol time')?.getAttribute('datetime')).to.equal('2019');
    expect(page.querySelector('h1')?.textContent).to.equal(gulf.title);
    expect([page.documentElement.lang, page.documentElement.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('sets a title apart whose letters run the other way than the story', async () => {
    const titles = ['NATO in Madrid.', 'OPEC تخفض الإنتاج', 'قمة.', 'OPEC+ تخفض الإنتاج'];
    const events = titles.map((title, i) => ({id: `e${i}`, date: `${2020 + i}`, title}));
    const page = parsed(await published({...story, title: 'Summits.', events}), 'index.html');
    const heads = [...page.querySelectorAll('h1, ol h3')];
    expect(heads.map(({textContent}) => textContent)).to.deep.equal(['Summits.', ...titles]);
    const apart = heads.map(head => head.querySelector('bdi')?.textContent ?? '');
    expect(apart).to.deep.equal(['Summits.', 'NATO in Madrid.', '', '', 'OPEC+']);
  });

  it('has a date in the author’s words in the language of the story, where the page is in another', async () => {
    const events = [{id: 'a', date: '2022-10-05', title: 'حدث', displayDate: 'مطلع الخريف'}];
    const date = async (lang: string): Promise<Element | null> =>
      parsed(await published({...story, events}, {lang}), 'index.html').querySelector('ol time');
    expect((await date('ar'))?.innerHTML).to.match(/^مطلع الخريف \(/);
    expect((await date('en'))?.innerHTML).to.equal('<span lang="ar">مطلع الخريف</span> (October 5, 2022)');
  });

  it('has the document as it was given', async () => {
    const files = await published(story);
    expect(JSON.parse(files.get('timeline.json') ?? '')).to.deep.equal(gulf);
    const inPage = parsed(files, 'index.html').querySelector('khatt-timeline > script')?.textContent ?? '';
    expect(JSON.parse(inPage)).to.deep.equal(gulf);
  });

  it('tells search engines of an article with its events, and of no day that is not known', async () => {
    const page = parsed(await published(story, {base: 'https://news.example/story'}), 'index.html');
    const linked = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    expect(linked.headline).to.equal(gulf.title);
    const items: {item: {startDate: string}}[] = linked.mainEntity.itemListElement;
    expect(items.map(({item}) => item.startDate)).to.deep.equal(gulf.events.map(({date}) => date));
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).to.equal('https://news.example/story/');
    expect(page.querySelector('meta[property="og:image"]')?.getAttribute('content')).to.equal(
      'https://news.example/story/share.svg',
    );
  });

  it('gives oEmbed a frame of a fixed height', async () => {
    const files = await published(story, {base: 'https://news.example/story', hasPng: true});
    const {type, version, html, height, thumbnail_url: picture} = JSON.parse(files.get('oembed.json') ?? '');
    expect([type, version]).to.deep.equal(['rich', '1.0']);
    const frame = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe');
    expect(frame?.src).to.equal('https://news.example/story/embed.html');
    expect(Number(frame?.getAttribute('height')))
      .to.equal(height)
      .and.to.be.within(320, 900);
    expect(picture).to.equal('https://news.example/story/share.png');
  });

  it('gives a story of thirty events a frame as high as its labels need', async () => {
    const heightOf = async (title: string): Promise<number> => {
      const events = Array.from({length: 30}, (_, i) => ({id: `e${i}`, date: `${1990 + i}`, title: `${title} ${i}`}));
      const files = await published({...story, events}, {base: 'https://news.example/story'});
      return JSON.parse(files.get('oembed.json') ?? '').height;
    };
    expect(await heightOf('قمة')).to.be.below(await heightOf('قمة طويلة العنوان يمتد اسمها على أكثر من سطر واحد'));
  });

  it('offers four embeds, in the language of the story and in the other', async () => {
    for (const [timeline, first] of [
      [story, 'ar'],
      [english as unknown as Timeline, 'en'],
    ] as const) {
      const page = parsed(await published(timeline, {base: 'https://news.example/story'}), 'snippets.html');
      const sections = [...page.querySelectorAll('section')];
      expect(sections.map(({lang}) => lang)).to.deep.equal(first === 'ar' ? ['ar', 'en'] : ['en', 'ar']);
      for (const section of sections) {
        const codes = [...section.querySelectorAll('pre code')].map(({textContent}) => textContent ?? '');
        expect(codes).to.have.length(4);
        expect(codes[0])
          .to.contain('integrity="sha384-abc" crossorigin="anonymous"')
          .and.to.contain('<khatt-timeline ');
        expect(codes[1]).to.contain('resizer.js');
        expect(codes[2]).to.match(/^<iframe [^>]*height="\d+"[^>]*><\/iframe>$/);
        expect(codes[3]).to.match(/^<ol[^>]*>/);
      }
    }
  });

  it('tells in its plain list, too, what has not simply happened', async () => {
    const statuses = ['planned', 'cancelled', 'disputed', 'happened'] as const;
    const events = statuses.map((status, i) => ({id: status, date: `202${i}`, title: 'قمة', status}));
    const page = parsed(await published({...story, events}), 'snippets.html');
    const list = new DOMParser().parseFromString(page.querySelector('#ar-list')?.textContent ?? '', 'text/html');
    const items = [...list.querySelectorAll('li')].map(item => [...item.querySelectorAll('p')].map(p => p.textContent));
    expect(items).to.deep.equal([['كان مقررًا عند النشر.'], ['أُلغي.'], ['محل خلاف.'], []]);
    expect(list.querySelectorAll('[class]')).to.have.length(0);
  });

  it('keeps the group of an event apart from its place', async () => {
    const page = parsed(await published(story), 'index.html');
    expect(page.querySelector('#dushanbe .facts')?.textContent).to.equal('قطر · دوشنبه، طاجيكستان');
    const groups = [{id: 'opec', label: 'OPEC'}];
    const events = [{id: 'cut', date: '2022-10-05', title: 'قرار', group: 'opec', place: 'Vienna'}];
    const facts = parsed(await published({...story, groups, events}), 'index.html').querySelector('#cut .facts');
    expect(facts?.innerHTML).to.equal('<bdi>OPEC</bdi> · <bdi>Vienna</bdi>');
  });

  it('shows the words of an Arabic story apart from the code around them', async () => {
    const page = parsed(await published(story), 'snippets.html');
    const apart = [...page.querySelectorAll('#ar-list bdi')].map(({textContent}) => textContent);
    expect(apart).to.include('جولة لافروف في دول الخليج').and.to.include('خلال يونيو/حزيران 2022');
    expect(page.querySelector('#ar-frame bdi')?.textContent).to.equal(story.title);
  });

  it('names the day of the report that a story is from, without its minutes', async () => {
    const page = parsed(await published(story), 'index.html');
    const about = page.querySelector('.about time');
    expect(about?.textContent).to.equal('12 أكتوبر/تشرين الأول 2022');
    expect(about?.getAttribute('datetime')).to.equal('2022-10-12T18:30:23');
  });

  it('speaks to its readers in the language of the story, whichever of the twelve that is', async () => {
    const said = await Promise.all(
      ['ar', 'en', 'ckb', 'de', 'es', 'fa', 'fr', 'he', 'id', 'ru', 'tr', 'ur'].map(async lang => {
        const files = await published({...story, source: {title: '1'}, lang});
        const [source, data, embed] = [...parsed(files, 'index.html').querySelectorAll('.about > li')];
        const alternate = parsed(files, 'index.html').querySelector('link[type="application/json"]');
        expect(alternate?.getAttribute('title'), lang).to.equal(data?.textContent);
        const whole = parsed(files, 'embed.html').querySelector('.whole');
        return [source, data, embed, whole].map(element => element?.textContent?.trim() ?? '');
      }),
    );
    for (const word of [0, 1, 2, 3]) {
      const texts = said.map(words => words[word] ?? '');
      // Data is what they are called in Indonesian, too.
      expect(new Set(texts).size, texts.join(' | ')).to.equal(word === 1 ? 11 : 12);
      expect(texts.every(Boolean)).to.be.true;
    }
    expect(said[3]?.slice(0, 2)).to.deep.equal(['Quelle: 1', 'Daten']);
    expect(said[6]?.[0]).to.equal('Source\u00a0: 1');
  });

  it('never takes the words of a story for markup', async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'</khatt-timeline><!--`;
    const timeline: Timeline = {
      khatt: 1,
      title: hostile,
      description: hostile,
      source: {title: hostile, publisher: hostile, published: '2022', url: 'javascript:alert(1)'},
      groups: [{id: hostile, label: hostile}],
      events: [
        {
          id: hostile,
          date: '2022',
          title: hostile,
          text: hostile,
          place: hostile,
          phrase: hostile,
          group: hostile,
          links: [{url: `https://example.org/${hostile}`, label: hostile}],
          media: {src: `https://example.org/${hostile}`, alt: hostile, caption: hostile, credit: hostile},
        },
      ],
    };
    const files = await published(timeline, {base: 'https://news.example/story'});
    for (const path of ['index.html', 'embed.html', 'snippets.html']) {
      const page = parsed(files, path);
      const scripts = [...page.querySelectorAll('script:not([src]):not([type])')];
      expect(scripts, path).to.deep.equal([]);
      expect([...page.querySelectorAll('[onerror], [href^=javascript]')], path).to.deep.equal([]);
      expect([...page.querySelectorAll('img')].every(({alt}) => alt === hostile)).to.equal(true);
    }
    const policy = parsed(files, 'index.html').querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).to.contain("img-src 'self' https://example.org;");
    const svg = parsed(files, 'share.svg');
    expect(svg.querySelector('parsererror, script, img')).to.equal(null);
  });

  it('is a page in another language than the story where that is asked for', async () => {
    const page = parsed(await published(story, {lang: 'en'}), 'index.html');
    expect([page.documentElement.lang, page.documentElement.dir]).to.deep.equal(['en', 'ltr']);
    expect([page.querySelector('h1')?.lang, page.querySelector('h1')?.dir]).to.deep.equal(['ar', 'rtl']);
    expect(page.querySelector('ol h3')?.getAttribute('lang')).to.equal('ar');
  });

  it('refuses an address that is none', async () => {
    for (const base of ['news.example', 'ftp://news.example/', 'https://', 'https://news.example/?page=1']) {
      const error = await publishFiles(story, {...options, base}).catch((thrown: unknown) => thrown);
      expect(error, base).to.be.instanceOf(RangeError);
    }
  });
});

describe('the script of a published folder', () => {
  it('is the small one, but where the story needs more', () => {
    expect(scriptFor(story)).to.equal('khatt.bundle.js');
    expect(scriptFor(story, 'fa')).to.equal('khatt.all.js');
    expect(scriptFor({...story, presentation: {calendar: 'gregory islamic-umalqura'}})).to.equal('khatt.all.js');
    const event = {id: 'a', date: '2022', title: 'A'};
    expect(scriptFor({...story, events: Array.from({length: 21}, () => event)})).to.equal('khatt.all.js');
  });
});

describe('the picture of a published story', () => {
  it('is 1200 by 630, whatever the story', async () => {
    const long = 'كلمة طويلة جدًا '.repeat(200);
    const timelines: Timeline[] = [
      story,
      english as unknown as Timeline,
      {khatt: 1, title: long, lang: 'ar', events: story.events},
      {khatt: 1, events: [{id: 'a', date: '2022', title: 'A'}]},
      {...story, events: Array.from({length: 80}, (_, i) => ({id: `e${i}`, date: `${1900 + i}`, title: `Event ${i}`}))},
    ];
    for (const timeline of timelines) {
      const svg = parsed(await published(timeline), 'share.svg').documentElement;
      expect([svg.getAttribute('width'), svg.getAttribute('height')]).to.deep.equal(['1200', '630']);
    }
  });

  it('cuts no text at its edges and lays none over another', async () => {
    for (const timeline of [story, english as unknown as Timeline]) {
      const host = document.body.appendChild(document.createElement('div'));
      host.append(document.importNode(parsed(await published(timeline), 'share.svg').documentElement, true));
      const edge = host.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
      const boxes = [...host.querySelectorAll('text')].map(text => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
        // The boxes of two fonts in one line may differ by half a line; its base does not.
        base: text.getStartPositionOfChar(0).matrixTransform(text.getScreenCTM() ?? undefined).y,
        em: Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.d ?? 1),
      }));
      expect(boxes.length).to.be.above(10);
      for (const {text, box} of boxes) {
        expect(box.left, text ?? '').to.be.at.least(edge.left);
        expect(box.right, text ?? '').to.be.at.most(edge.right);
        expect(box.bottom, text ?? '').to.be.at.most(edge.bottom);
      }
      const over = boxes.flatMap((one, i) =>
        boxes
          .slice(i + 1)
          .filter(
            ({box, base, em}) =>
              Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 1 &&
              Math.abs(one.base - base) < 0.8 * Math.max(one.em, em),
          )
          .map(other => `${one.text} / ${other.text}`),
      );
      expect(over).to.deep.equal([]);
      host.remove();
    }
  });
});
