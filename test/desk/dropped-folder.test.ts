import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {droppedFiles} from '../../src/desk/begin/dropped-files.ts';
import {keptImage} from '../../src/desk/drafts/local-images.ts';
import {clearDesks, desk, events, said, settled, until} from '../support/desk-fixture.ts';
import {dropFiles, focusPage} from '../support/input.ts';

const story = (...titles: readonly string[]): string =>
  JSON.stringify({khatt: 1, events: titles.map(title => ({date: '2019', title}))});

/** A file or a folder as a drop tells of it; of a folder so many entries are told at a time. */
type Tree = {readonly [name: string]: Tree | string | undefined};

const partial: Omit<FileSystemEntry, 'name' | 'isFile' | 'isDirectory'> = {
  fullPath: '',
  filesystem: {name: '', root: undefined as unknown as FileSystemDirectoryEntry},
  getParent: () => undefined,
};

function entry(name: string, inside: Tree | string | undefined): FileSystemEntry {
  if (typeof inside !== 'object') {
    const file = (done: (file: File) => void, failed: (reason: unknown) => void): void => {
      if (inside === undefined) failed(new DOMException('It may not be read.', 'NotReadableError'));
      else done(new File([inside], name));
    };
    return {...partial, name, isFile: true, isDirectory: false, file} as FileSystemEntry;
  }
  const createReader = () => {
    const left = Object.keys(inside);
    return {
      readEntries: (done: (entries: readonly FileSystemEntry[]) => void) =>
        done(left.splice(0, 2).map(name => entry(name, inside[name]))),
    };
  };
  return {...partial, name, isFile: false, isDirectory: true, createReader} as FileSystemEntry;
}

const dropOf = (tree: Tree): DataTransfer => {
  const items = Object.keys(tree).map(name => ({webkitGetAsEntry: () => entry(name, tree[name])}));
  return {items, files: []} as unknown as DataTransfer;
};

const namesOf = async (tree: Tree): Promise<readonly string[]> =>
  (await droppedFiles(dropOf(tree))).map(({name}) => name);

describe('A folder that is dropped', () => {
  it('gives the files of every depth, the less deep first, however few are told of at a time', async () => {
    const tree = {
      deep: {'1': {'2': {'3': {'far.json': ''}}}, 'b.txt': '', 'c.txt': '', 'd.txt': '', 'e.txt': ''},
      'a.txt': '',
    };
    expect(await namesOf(tree)).to.deep.equal(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'far.json']);
  });

  it('leaves out what systems put beside a person’s own files', async () => {
    const tree = {
      folder: {
        '.DS_Store': '',
        '.git': {'config.json': ''},
        __MACOSX: {'._story.json': ''},
        'Thumbs.db': '',
        'desktop.ini': '',
        'story.json': '',
      },
    };
    expect(await namesOf(tree)).to.deep.equal(['story.json']);
  });

  it('gives what can be read where something in it can’t', async () => {
    expect(await namesOf({folder: {'locked.json': undefined, inner: {'story.json': ''}}})).to.deep.equal([
      'story.json',
    ]);
  });

  it('comes to an end where it leads back to itself', async () => {
    const folder: Record<string, Tree | string> = {'story.json': ''};
    folder['again'] = folder;
    const names = await namesOf({folder});
    expect(new Set(names)).to.deep.equal(new Set(['story.json']));
    expect(names.length).to.be.at.most(2000);
  });
});

describe('A folder that is dropped on the desk', () => {
  before(async () => {
    await focusPage();
    await setViewport({width: 1300, height: 900});
  });
  afterEach(clearDesks);

  const image = 'image-00ddba11c0ffee00.png';

  it('is opened with the images of its story, at whatever depth they lie', async () => {
    const element = await desk();
    const many = Array.from({length: 120}, (_, i) => [`site/2022/october/timeline/parts/${i}.js`, '']);
    await dropFiles(element, {
      ...Object.fromEntries(many),
      'site/.timeline.json': story('hidden'),
      'site/__MACOSX/timeline.json': story('the archiver’s'),
      'site/2022/october/timeline/index.html': '<!doctype html>',
      'site/2022/october/timeline/timeline.json': story('أ', 'ب'),
      [`site/2022/october/timeline/parts/images/${image}`]: 'picture',
    });
    await until(() => events(element).length);
    await settled(element);
    expect(events(element).map(({title}) => title)).to.deep.equal(['أ', 'ب']);
    expect(await (await keptImage(image))?.text()).to.equal('picture');
  });

  it('is read beside a file that is dropped with it, which comes first', async () => {
    const element = await desk();
    await dropFiles(element, {'own.json': story('own'), 'more/inner.json': story('inner')});
    await until(() => events(element).length);
    expect(events(element).map(({title}) => title)).to.deep.equal(['own']);
  });

  it('is said to hold nothing that can be read where it does not', async () => {
    const element = await desk();
    await dropFiles(element, {'empty/.keep': ''});
    await until(() => said(element));
    expect(said(element)).to.equal('تعذّرت قراءة الملف.');
  });
});
