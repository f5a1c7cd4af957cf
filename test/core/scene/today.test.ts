import {expect} from 'chai';
import {nearestEvent} from '../../../src/core/scene/many/nearest-event.ts';
import {isDuring} from '../../../src/core/scene/today.ts';
import {storyOf} from '../../support/draw.ts';

const now = Date.UTC(2022, 9, 12, 9);
const during = (...dates: string[]): boolean => isDuring(storyOf(dates.map(date => ({date}))), now);
const nearest = (...dates: string[]): string => nearestEvent(storyOf(dates.map(date => ({date, id: date}))), now);

describe('the present', () => {
  it('is in a story that has begun and has not ended', () => {
    expect(during('2019', '2022-10-13')).to.be.true;
    expect(during('2022-10-12')).to.be.true;
    expect(during('2022/..', '2023')).to.be.true;
  });

  it('is not in a story before or after it, nor where only an open end might reach it', () => {
    expect(during('2019', '2022-10-11')).to.be.false;
    expect(during('2022-10-13', '2023')).to.be.false;
    expect(during('2019', '2020/..')).to.be.false;
    expect(during('../2023')).to.be.false;
    expect(during()).to.be.false;
  });

  it('is nearest to what goes on, the shortest of it, else to what is the least time away', () => {
    expect(nearest('2022', '2022-10', '2022-10-13')).to.equal('2022-10');
    expect(nearest('2019/..', '2022-10-11')).to.equal('2019/..');
    expect(nearest('2019/', '2022-10-11')).to.equal('2022-10-11');
    expect(nearest('2022-10-10', '2022-10-13')).to.equal('2022-10-13');
    expect(nearest()).to.equal('');
  });
});
