/** Arbitrary edits of a draft, as a journalist makes them: typed, pasted, sorted, removed. */
import * as fc from 'fast-check';
import {blankEvent, type Draft} from '../../../src/core/desk/draft.ts';
import {
  addDocument,
  duplicateRows,
  editCells,
  editHead,
  insertEvents,
  removeRows,
  setArticle,
  sortByDate,
} from '../../../src/core/desk/edits.ts';
import {moveEra, removeEra, setEra} from '../../../src/core/desk/era-edits.ts';
import {type CellContext, fieldNames} from '../../../src/core/desk/fields.ts';
import {type PaletteName, usePalette} from '../../../src/core/desk/style-edits.ts';

/** Understands nothing but what stands there. */
export const plainCells: CellContext = {
  status: {happened: 'حدث', planned: 'مقرر', cancelled: 'ملغى', disputed: 'محل خلاف'},
  dating: {stated: 'مذكور', derived: 'مستنتج', outside: 'من خارجه'},
  readDate: text => (text === 'الثلاثاء' ? {edtf: '2022-10-11', phrase: text, isReckoned: true} : undefined),
};

export type DraftEdit = (draft: Draft) => Draft;

const typed = () =>
  fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '2022-10-12',
      'الثلاثاء',
      '2019?',
      'قمة الدوحة',
      'مقرر',
      '٣',
      '9',
      'https://example.org/a ب',
    ),
    fc.constantFrom('وكالة https://example.org/b\nhttps://example.org/c', 'قطر، أوبك+', 'سطر\n\nسطر'),
    fc.string({unit: 'grapheme', maxLength: 12}),
  );

const rowsOf = (draft: Draft, picks: readonly number[]): number[] =>
  picks.flatMap(n => draft.rows[n % Math.max(draft.rows.length, 1)]?.key ?? []);

const picks = () => fc.array(fc.nat(40), {minLength: 1, maxLength: 3});

export const draftEdits = (): fc.Arbitrary<DraftEdit> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(fc.nat(40), fc.constantFrom(...fieldNames), typed()).map(
        ([n, field, text]): DraftEdit =>
          draft =>
            editCells(draft, [{key: draft.rows[n]?.key ?? draft.nextKey, field, text}], plainCells),
      ),
    },
    picks().map(
      (some): DraftEdit =>
        draft =>
          removeRows(draft, rowsOf(draft, some)),
    ),
    picks().map(
      (some): DraftEdit =>
        draft =>
          duplicateRows(draft, rowsOf(draft, some)).draft,
    ),
    fc.nat(40).map(
      (at): DraftEdit =>
        draft =>
          insertEvents(draft, at, [blankEvent]).draft,
    ),
    fc.constant<DraftEdit>(sortByDate),
    fc.tuple(fc.constantFrom('title', 'source.published', 'source.url', 'presentation.lanes'), typed()).map(
      ([path, text]): DraftEdit =>
        draft =>
          editHead(draft, path, text),
    ),
    fc.string().map(
      (text): DraftEdit =>
        draft =>
          setArticle(draft, text),
    ),
    fc.tuple(fc.nat(3), fc.constantFrom('date', 'label'), typed()).map(
      ([index, key, text]): DraftEdit =>
        draft =>
          setEra(draft, index, key, text),
    ),
    fc.tuple(fc.nat(3), fc.constantFrom(-1, 1, 0)).map(
      ([index, by]): DraftEdit =>
        draft =>
          by ? moveEra(draft, index, by as -1 | 1) : removeEra(draft, index),
    ),
    fc.constantFrom('', 'plain').map(
      (name): DraftEdit =>
        draft =>
          usePalette(draft, name as PaletteName),
    ),
    fc.constant<DraftEdit>(
      draft => addDocument(draft, {groups: [{id: 'g', label: 'G'}], events: [{date: '2020', title: 'أضيف'}]}).draft,
    ),
  );
