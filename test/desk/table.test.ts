import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {toTsv} from '../../src/core/desk/grid-text.ts';
import {readTimeline} from '../../src/core/formats/read-timeline.ts';
import {fieldOfHeader} from '../../src/core/formats/sheet/sheet-headers.ts';
import {ar} from '../../src/desk/messages/ar.ts';
import {en} from '../../src/desk/messages/en.ts';
import {
  at,
  cell,
  clearDesks,
  clipboardEvent,
  desk,
  editor,
  events,
  inPart,
  paste,
  settled,
  shown,
  sixEvents,
  until,
} from '../support/desk-fixture.ts';
import {click, focusPage, press, type} from '../support/input.ts';

const titles = (element: Awaited<ReturnType<typeof desk>>) => events(element).map(({title}) => title);

describe('The table of the desk', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1300, height: 900});
  });
  afterEach(clearDesks);

  it('is walked in the direction that is seen, as a spreadsheet', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 0, 'title'));
    expect(at(element)).to.equal('0 title');
    await press('ArrowLeft');
    expect(at(element), 'in Arabic the next cell is on the left').to.equal('0 text');
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown');
    expect(at(element)).to.equal('1 date');
    await press('End');
    expect(at(element)).to.equal('1 weight');
    await press('Home', 'PageDown');
    expect(at(element)).to.equal('3 date');
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
    await settled(element);
    await press('ArrowRight');
    expect(at(element)).to.equal('3 title');
  });

  it('begins a cell anew with a letter, and goes on with it by Enter and F2', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 1, 'title'));
    await type('قمة');
    expect(editor(element).value).to.equal('قمة');
    expect(events(element)[1]?.['title'], 'as it is typed').to.equal('قمة');
    await press('Enter');
    expect(at(element)).to.equal('2 title');
    await press('F2');
    await type(' خليجية');
    await press('Enter');
    expect(titles(element)).to.deep.equal(['زيارة', 'قمة', 'جولة خليجية']);
    await press('Enter');
    await press('Escape');
    expect(at(element)).to.equal('3 title');
  });

  it('leaves a cell as it was on Escape', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 0, 'title'));
    await type('غلط');
    await press('Escape');
    expect(shown(element, 0, 'title')).to.equal('زيارة');
    expect(element.store.canUndo).to.equal(false);
    expect(at(element)).to.equal('0 title');
  });

  it('takes dates as people type them, and says below how they are understood', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 2, 'date'));
    await type('نحو 1890');
    expect(inPart(element, 'table', '.reading').textContent).to.include('نحو 1890');
    await press('Tab');
    expect(events(element)[2]?.['date']).to.equal('1890~');
    expect(at(element)).to.equal('2 title');
    await press('Shift+Tab');
    await type('الثلاثاء الماضي');
    await press('Enter');
    expect(events(element)[2]).to.include({date: '2022-10-11', dating: 'derived', phrase: 'الثلاثاء الماضي'});
    expect(shown(element, 2, 'date')).to.equal('11 أكتوبر/تشرين الأول 2022');
    await press('ArrowUp');
    await type('أول أمس');
    await press('Enter');
    expect(events(element)[2], 'other words').to.include({date: '2022-10-10', phrase: 'أول أمس'});
  });

  it('takes another precision and other readings by a click', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 0, 'date'));
    await type('3/4/2022');
    const chips = () => [...inPart(element, 'table', '.reading').querySelectorAll<HTMLElement>('.chip')];
    expect(chips().map(chip => chip.dataset['edtf'])).to.include.members(['2022', '2022-04', '2022-03-04']);
    await click(chips().find(chip => chip.dataset['edtf'] === '2022-03-04') ?? editor(element));
    expect(events(element)[0]?.['date']).to.equal('2022-03-04');
    await press('Enter');
    expect(events(element)[0]?.['date']).to.equal('2022-03-04');
  });

  it('goes back to the column in which Tab began on Enter, one row down, as spreadsheets do', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 3, 'date'));
    for (const [date, title] of [
      ['2020', 'أول'],
      ['2021', 'ثان'],
    ] as const) {
      await type(date);
      await press('Tab');
      await type(title);
      await press('Enter');
    }
    expect(events(element).slice(3)).to.deep.equal([
      {date: '2020', title: 'أول'},
      {date: '2021', title: 'ثان'},
    ]);
    expect(at(element)).to.equal('5 date');
    await press('ArrowUp', 'Tab', 'ArrowUp');
    await type('غيره');
    await press('Enter');
    expect(at(element), 'who has gone elsewhere since stays in the column').to.equal('4 title');
  });

  it('makes an event of what is typed below the last, without losing the field', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 3, 'title'));
    await type('حدث');
    expect(editor(element).value).to.equal('حدث');
    await press('Tab');
    expect(events(element)[3]).to.deep.equal({title: 'حدث'});
    expect(at(element)).to.equal('3 text');
    expect(cell(element, 3, 'date').getAttribute('aria-invalid')).to.equal('true');
  });

  it('chooses several cells with Shift, and empties them', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 0, 'title'));
    await press('Shift+ArrowDown');
    expect(cell(element, 1, 'title').getAttribute('aria-selected')).to.equal('true');
    await press('Delete');
    expect(titles(element)).to.deep.equal([undefined, undefined, 'جولة']);
    expect(events(element)[0], 'the rest stays').to.include({date: '2022-10-11', ours: 1});
  });

  it('undoes and redoes by keys, in an Arabic layout too, and leads to where it was', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 1, 'title'));
    await press('Delete', 'ArrowDown', 'ArrowDown');
    await press('Control+z');
    expect(titles(element)[1]).to.equal('لقاء');
    expect(at(element)).to.equal('1 title');
    await press('Control+y');
    expect(titles(element)[1]).to.equal(undefined);
    cell(element, 1, 'title').dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'ئ',
        code: 'KeyZ',
        ctrlKey: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    expect(titles(element)[1]).to.equal('لقاء');
  });

  it('duplicates, inserts and removes rows, and sorts by date', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 1, 'date'));
    await press('Control+d');
    expect(titles(element)).to.deep.equal(['زيارة', 'لقاء', 'لقاء', 'جولة']);
    expect(at(element)).to.equal('2 date');
    await press('Control+Backspace');
    expect(titles(element)).to.deep.equal(['زيارة', 'لقاء', 'جولة']);
    await press('Control+Enter');
    expect(events(element)).to.have.lengthOf(4);
    await click(inPart(element, 'table', '[data-tool=sort]'));
    expect(titles(element)).to.deep.equal(['لقاء', 'جولة', 'زيارة', undefined]);
  });

  it('has the focus again when what was deleted is brought back by keys', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 1, 'title'));
    await click(inPart(element, 'table', '[data-tool=remove]'));
    await until(() => element.renderRoot.querySelector('[data-notice-action]'));
    (element.renderRoot.querySelector('[data-notice-action]') as HTMLElement).focus();
    await press('Enter');
    await until(() => events(element).length === 3);
    await settled(element);
    expect(at(element)).to.equal('1 title');
  });

  it('copies cells to a spreadsheet, and takes its cells in, making the rows that are not there', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 2, 'date'));
    const html =
      '<table><tr><td>12 أكتوبر 2022</td><td>أ &amp; ب</td></tr><tr><td>2020</td><td>ج<br>د</td></tr></table>';
    paste(document.body, {'text/html': html, 'text/plain': 'x'});
    await until(() => events(element).length === 4);
    expect(events(element).slice(2)).to.deep.equal([
      {id: 'c', date: '2022-10-12', title: 'أ & ب'},
      {date: '2020', title: 'ج\nد'},
    ]);
    await settled(element);
    const clipboardData = new DataTransfer();
    document.body.dispatchEvent(clipboardEvent('copy', clipboardData));
    expect(clipboardData.getData('text/plain')).to.equal('2022-10-12\tأ & ب\n2020\t"ج\nد"');
    expect(clipboardData.getData('text/html')).to.include('<td>أ &amp; ب</td>');
    await press('Control+z');
    expect(events(element), 'all that was pasted at once').to.have.lengthOf(3);
  });

  it('takes an article into the cell of a text, and a list into as many rows', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 0, 'text'));
    const article = 'الفقرة الأولى.\r\n\r\nالفقرة الثانية.\r\n';
    paste(document.body, {'text/html': '<p>الفقرة الأولى.</p><p>الفقرة الثانية.</p>', 'text/plain': article});
    await until(() => events(element)[0]?.['text']);
    expect(events(element)).to.have.lengthOf(3);
    expect(events(element)[0]?.['text']).to.equal('الفقرة الأولى.\n\nالفقرة الثانية.');
    await click(cell(element, 3, 'title'));
    paste(document.body, {'text/html': '', 'text/plain': 'حدث أول\nحدث ثانٍ'});
    await until(() => events(element).length === 5);
    expect(titles(element).slice(3)).to.deep.equal(['حدث أول', 'حدث ثانٍ']);
  });

  it('takes in where the words of a source lead, as spreadsheets have them', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 0, 'place'));
    const html = '<table><tr><td>الدوحة</td><td><a href="https://example.org/a">بيان</a></td></tr></table>';
    paste(document.body, {'text/html': html, 'text/plain': 'الدوحة\tبيان'});
    await until(() => events(element)[0]?.['place']);
    expect(events(element)[0]?.['links']).to.deep.equal([{label: 'بيان', url: 'https://example.org/a'}]);
  });

  it('has words for its columns and choices that are read in a sheet, too', async () => {
    for (const {fields, status, dating} of [ar, en]) {
      const rows = Object.entries(status).flatMap(([state, stateWord]) =>
        Object.entries(dating).map(([known, knownWord]) => ({
          state,
          known,
          cells: ['2019', 'أ', stateWord, knownWord],
        })),
      );
      const sheet = [[fields.date, fields.title, fields.status, fields.dating], ...rows.map(({cells}) => cells)];
      const {timeline, problems} = await readTimeline(toTsv(sheet), {format: 'tsv'});
      expect(problems.map(({message}) => message)).to.deep.equal([]);
      expect(timeline.events.map(event => [event.status, event.dating])).to.deep.equal(
        rows.map(({state, known}) => [state, known]),
      );
      expect(Object.values(fields).filter(name => !fieldOfHeader(name))).to.deep.equal([]);
    }
  });

  it('copies, cuts and pastes by real keys', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 1, 'title'));
    await press('Control+x');
    expect(titles(element)[1]).to.equal(undefined);
    await click(cell(element, 3, 'title'));
    await press('Control+v');
    await until(() => events(element).length === 4);
    expect(titles(element)[3]).to.equal('لقاء');
  });

  it('lets Tab go: after Escape, and at the last cell', async () => {
    const element = await desk(sixEvents);
    await click(cell(element, 0, 'title'));
    await press('Escape', 'Tab');
    expect(at(element)).to.equal('elsewhere');
  });

  it('tells assistive technology of rows and columns that are out of view', async () => {
    const many = {khatt: 1, events: Array.from({length: 500}, (_, i) => ({date: String(1500 + i), title: `حدث ${i}`}))};
    const element = await desk(many);
    const grid = inPart(element, 'table', '[role=grid]');
    expect(grid.getAttribute('aria-rowcount')).to.equal('502');
    expect(grid.querySelectorAll('[role=row]').length).to.be.below(80);
    await click(cell(element, 0, 'date'));
    await press('Control+End');
    expect(at(element)).to.equal('500 weight');
    await press('ArrowUp', 'Home');
    expect(shown(element, 499, 'date')).to.equal('1999');
    expect(grid.querySelectorAll('[role=row]').length).to.be.below(80);
  });
});
