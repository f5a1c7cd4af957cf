/**
 * Everything placed and worded: all that will be drawn, as plain numbers and strings. Lengths are CSS px; x runs from the
 * axis' start (the right edge where time runs from right to left), y from the plot's top. The view mirrors, and decides nothing.
 */
import type {Color} from '../model/color.ts';
import type {Spacing} from '../scale/axis-plan.ts';
import type {GroupShape} from './palette.ts';
import type {Sign} from './sign.ts';

/** Which way text, or time, runs. */
export type Direction = 'rtl' | 'ltr';

export interface Scene {
  readonly layout: 'horizontal' | 'vertical';
  /** BCP 47 of the interface; the story's own words may be in another language. */
  readonly lang: string;
  /** Which way the page reads: what is inline-start. */
  readonly dir: Direction;
  /** Which way the interface's words run, whatever the page says: a page may show Arabic from the left. */
  readonly wordsDir: Direction;
  readonly content: {readonly lang: string; readonly dir: Direction};
  /** Which way time runs. */
  readonly axisDir: Direction;
  readonly title: string;
  readonly description: string;
  /** CSS px of the plot; 0 high when vertical, where the text decides. */
  readonly width: number;
  readonly height: number;
  /** Y of the axis line. */
  readonly axisY: number;
  /** How the axis is spaced, for the switch; `list` when vertical. */
  readonly spacing: Spacing | 'list';
  /** What a reader must know of the spacing; empty where the axis is to scale. */
  readonly note: string;
  /** In order of time, as their positions say it; behind them the columns of the density. */
  readonly events: readonly SceneEvent[];
  /** Of very many events: how many are in view, which is what the marks' counts add up to; and those of a list, from 1. */
  readonly inView?: {
    readonly count: number;
    readonly of: number;
    readonly from?: number;
    readonly to?: number;
    /** On an axis: what is in view, epoch ms. */
    readonly start?: number;
    readonly end?: number;
  };
  /** The size of labels as a share of the usual; 1 where left out. */
  readonly labelScale?: number;
  /** That of their dates, beside that of the labels; 1 where left out. */
  readonly dateScale?: number;
  /** How many events there are where, beyond what can be told apart. */
  readonly density?: SceneDensity;
  /** The axis line, in the parts that are drawn: not in a break, nor behind a hollow mark. */
  readonly stretches: readonly SceneStretch[];
  readonly gaps: readonly SceneGap[];
  readonly ticks: readonly SceneTick[];
  /** X of an instant in view that moves along as the reader pans: what is placed from there needs no new place. */
  readonly origin?: number;
  /** The scene of which this one only moves what was there. */
  readonly of?: Scene;
  /** What of the eras is in view, in order of time: bands behind everything. */
  readonly eras: readonly SceneEra[];
  /** A row for each group that is shown, from the top; none where all marks stand on the axis. */
  readonly lanes: readonly SceneLane[];
  /** CSS px at inline-start of the plot that the names of the rows take. */
  readonly gutter: number;
  readonly legend: {
    readonly signs: readonly LegendSign[];
    /** All groups with events, in the author's order. */
    readonly groups: readonly LegendGroup[];
    /** Eras that are not told of elsewhere. */
    readonly eras: readonly LegendEra[];
  };
}

export interface SceneEvent {
  readonly id: string;
  /** Its place in the story's order, whatever of the story is in view. */
  readonly index: number;
  readonly edtf: string;
  readonly title: string;
  /** The date as it stands beside the mark; the year is left out where the event before has just given it. */
  readonly date: string;
  /** The author's own words for the date: `date` is nothing else, and `dateWords` begins with them. */
  readonly ownDate?: string;
  /** The date in full, in words that say how exactly it is known («خلال 2019»). */
  readonly dateWords: string;
  /** The line under the title: what must be known of the date, or the first sentence of the text. */
  readonly summary: string;
  /** What a screen reader says on the mark. */
  readonly name: string;
  readonly sign: Sign;
  readonly color: Color;
  /** Index of the group in the author's order; -1 for none. */
  readonly group: number;
  /** Of its group, where there is another group to tell it from. */
  readonly shape?: GroupShape;
  readonly mark: SceneMark;
  /** Left out where there is no room, and when vertical. */
  readonly label?: SceneLabel;
  /** Vertical: what passes until the next event, where that is long («بعد سنتين و5 أشهر»). */
  readonly later?: string;
  /** Vertical: the eras of which it is the first event. */
  readonly eras?: readonly LegendEra[];
}

export interface SceneMark {
  /** The middle of a dot, the start of a bar. */
  readonly x: number;
  readonly y: number;
  /** CSS px of a bar; 0 for a dot. */
  readonly width: number;
  /** How many events the mark stands for: above 1 for the first of a crowd, 0 for the others in it. */
  readonly count: number;
  /** Id of the event whose mark stands for this one; its own id where it stands for itself. */
  readonly lead: string;
  /** It stands for a part of the density, as high as that is, CSS px: `x` is its start, `width` its width. */
  readonly column?: number;
  /** A bar that goes on beyond what is in view. */
  readonly cutStart?: true;
  readonly cutEnd?: true;
}

/** Columns that stand on the axis. Their counts add up to what is in view. */
export interface SceneDensity {
  /** CSS px of the highest column. */
  readonly height: number;
  /** How many events that one is of: of one group, where there are rows. */
  readonly most: number;
  /** From the axis upwards: the groups' colours. */
  readonly colors: readonly Color[];
  /** Of each colour the row in which its columns stand: its lower edge, and CSS px of the highest column. One on another where left out. */
  readonly rows?: readonly {readonly y: number; readonly height: number}[];
  readonly columns: readonly {
    readonly x: number;
    readonly width: number;
    /** Of each colour. */
    readonly counts: readonly number[];
  }[];
}

export interface SceneLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whole words; their line breaks are decided here, so that what was measured is what is drawn. */
  readonly dateLines: readonly string[];
  readonly titleLines: readonly string[];
  readonly summaryLines: readonly string[];
  readonly leader: {readonly x: number; readonly y1: number; readonly y2: number};
  /** The part of a leader from a mark in a row down to the axis, at the same x. */
  readonly stem?: {readonly y1: number; readonly y2: number};
}

export interface SceneStretch {
  readonly x: number;
  readonly width: number;
  /** A cut that zooming has opened, though not yet to scale: a broken axis never looks continuous. */
  readonly opened?: true;
}

export interface SceneGap {
  readonly x: number;
  readonly width: number;
  /** How long it stands for, in lines that fit it. */
  readonly lines: readonly string[];
}

export interface SceneTick {
  /** Middle of the label. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly strong: boolean;
  /** X of the line across the axis, where there is one. */
  readonly line?: number;
  /** It is no unit of a calendar, but the present. */
  readonly isNow?: true;
  /** The unit of a calendar that it names, epoch ms: `end` is exclusive. Left out where it names another thing. */
  readonly unit?: string;
  readonly start?: number;
  readonly end?: number;
  /** CSS px of the label, and its row under the axis, from 0. */
  readonly width?: number;
  readonly row?: number;
}

/** A band over the plot's height. */
export interface SceneEra {
  readonly x: number;
  readonly width: number;
  /** Every other one is tinted, so that neighbours are seen to be two. */
  readonly isTinted: boolean;
  /** The ends that are known and in view: upright lines, which give way to texts. */
  readonly edges: readonly {readonly x: number; readonly y1: number; readonly y2: number}[];
  /** Left out where it has no room within the band. */
  readonly label?: {readonly x: number; readonly y: number; readonly width: number; readonly text: string};
}

/** One group's row over the whole width. */
export interface SceneLane {
  /** The upper edge. */
  readonly y: number;
  readonly height: number;
  /** The name, in the lines that fit the gutter; none for events without a group. */
  readonly lines: readonly string[];
  readonly color: Color;
  readonly shape?: GroupShape;
}

export interface LegendSign {
  readonly sign: Sign;
  readonly text: string;
}

export interface LegendGroup {
  readonly id: string;
  readonly label: string;
  readonly color: Color;
  /** Left out where it is the only group. */
  readonly shape?: GroupShape;
  /** The reader has put its events out of sight. */
  readonly hidden?: true;
}

export interface LegendEra {
  readonly label: string;
  /** In words. */
  readonly date: string;
}
