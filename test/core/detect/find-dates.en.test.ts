import {expectMarked} from '../../support/marked.ts';

describe('dates in English prose', () => {
  it('reads months and their abbreviations', () => {
    expectMarked(`
      The two sides are expected to meet again on ⟦3 November|2022-11-03⟧.
      He arrived on ⟦Oct. 3|2022-10-03⟧.
      He arrived on ⟦October 3rd, 2021|2021-10-03⟧.
      He arrived on ⟦the 3rd of October 2021|2021-10-03⟧.
      He arrived on ⟦Sunday, October 9|2022-10-09⟧.
      He arrived on ⟦Sunday, October 9, 2022|2022-10-09⟧.
      He was elected in ⟦May 2018|2018-05⟧.
      He was elected in ⟦May|2022-05⟧.
      A ⟦September 2020|2020-09⟧ report said so.
      The ⟦Sept. 11|2022-09-11⟧ attacks changed the law.
      ⟦Ramadan 1444|2023-03-23/2023-04-20⟧ begins in ⟦March|2023-03⟧.
      He was born on ⟦July 23rd 1952|1952-07-23⟧.
      ⟦The twenty-third of July, 1952|1952-07-23⟧ changed Egypt.
    `);
  });

  it('reads a bare weekday by its verb', () => {
    expectMarked(`
      The minister resigned on ⟦Monday|2022-10-10⟧.
      The minister will resign on ⟦Monday|2022-10-17⟧.
      The talks, held ⟦Sunday|2022-10-09⟧ in Geneva, ended without a deal.
      Talks are set to resume ⟦Sunday|2022-10-16⟧ in Geneva.
      They met on ⟦Tuesday|2022-10-11⟧ and ⟦Wednesday|2022-10-12⟧.
      The ceasefire, which began ⟦Monday|2022-10-10⟧, will end on ⟦Friday|2022-10-14⟧.
      Officials said ⟦Wednesday|2022-10-12⟧ that the delegation will arrive ⟦Friday|2022-10-14⟧.
    `);
  });

  it('lets "last" and "next" decide', () => {
    expectMarked(`
      The minister, who meets the press daily, said ⟦Friday|2022-10-07⟧ that the talks will resume.
      The minister will say ⟦Friday|2022-10-14⟧ that the talks ended.
      The court ruled ⟦last Friday|2022-10-07⟧ that it was void.
      The bridge opens ⟦next month|2022-11⟧.
      Exports fell ⟦last year|2021⟧.
      Exports fell ⟦earlier this year|2022⟧.
      Exports fell ⟦earlier this month|2022-10⟧.
      ⟦Last month|2022-09⟧'s vote was close.
      The vote is ⟦next Monday|2022-10-17⟧.
      The vote was ⟦last week|2022-10-02/2022-10-08⟧.
    `);
  });

  it('reads words for days', () => {
    expectMarked(`
      He left ⟦yesterday|2022-10-11⟧.
      He leaves ⟦tomorrow morning|2022-10-13⟧.
      He will be back ⟦the day after tomorrow|2022-10-14⟧.
    `);
  });

  it('counts back and ahead in the unit that is said', () => {
    expectMarked(`
      The war began ⟦five years ago|2017⟧.
      The war began ⟦a year ago|2021⟧.
      The war began ⟦three weeks ago|2022-09-21~⟧.
      The deal expires ⟦within three days|2022-10-15⟧.
      The deal expires ⟦in three days|2022-10-15⟧' time.
    `);
  });

  it('reads bare years with a cue', () => {
    expectMarked(`
      The case dates back to ⟦2018|2018⟧, when police stopped him.
      ⟦Since the start of the year|2022~/..⟧, 40 reporters have died.
      He was elected in ⟦2018|2018⟧.
      The ⟦2018|2018⟧ World Cup was held in Russia.
      He won the ⟦2016|2016⟧ election.
      In ⟦2011|2011⟧, protests spread.
    `);
  });

  it('reads parts of units, seasons, quarters and halves', () => {
    expectMarked(`
      Exports fell in ⟦late 2021|2021~⟧.
      Exports fell at ⟦the end of 2021|2021~⟧.
      Exports fell in ⟦the second quarter of 2021|2021-04/2021-06⟧.
      The summit was held in ⟦summer 2021|2021-22⟧.
      The summit was held in ⟦the summer of 2021|2021-22⟧.
      The summit takes place ⟦next spring|2023-21⟧.
      In ⟦the second half of the 19th century|1850/1899⟧ it grew.
      Output fell in ⟦Q1 2022|2022-01/2022-03⟧ and rose in ⟦the first half of 2021|2021-01/2021-06⟧.
    `);
  });

  it('reads decades, centuries and eras', () => {
    expectMarked(`
      Exports fell in ⟦the '90s|199X⟧.
      Exports fell in ⟦the late 1990s|199X~⟧.
      Exports fell in ⟦the early 20th century|19XX~⟧.
      The church dates to ⟦the third century BC|-02XX⟧.
      The temple fell in ⟦AD 70|0070⟧.
      The temple fell in ⟦586 BCE|-0585⟧.
      ⟦The 2020s|202X⟧ began badly.
      In ⟦the 2010s|201X⟧ he moved.
      In ⟦the mid-1970s|197X~⟧ he moved.
      It is an ⟦18th-19th century|17XX/18XX⟧ manuscript.
      It flourished in ⟦the 18th|17XX⟧ and ⟦19th centuries|18XX⟧.
      It flourished ⟦from the 18th to the 19th century|17XX/18XX⟧.
    `);
  });

  it('reads stretches and open ends', () => {
    expectMarked(`
      ⟦From January to March 2021|2021-01/2021-03⟧ schools were shut.
      It ran ⟦from 1998 until 2004|1998/2004⟧.
      It ran ⟦from May 3 to May 9, 2021|2021-05-03/2021-05-09⟧.
      It ran ⟦May 3-9, 2021|2021-05-03/2021-05-09⟧.
      The office (⟦1998–2004|1998/2004⟧) was hers.
      ⟦Before 1990|../1990⟧ the state owned it.
      ⟦By 2030|2030⟧ emissions must halve.
      He has been in jail ⟦since March|2022-03/..⟧.
      He has been in jail ⟦since Monday|2022-10-10/..⟧.
    `);
  });

  it('marks what is approximate and what is uncertain', () => {
    expectMarked(`
      It was built ⟦around 1890|1890~⟧.
      It was built ⟦c. 1890|1890~⟧.
      It was probably built in ⟦1890|1890?⟧.
    `);
  });

  it('reads numeric dates, and doubts those of two orders', () => {
    expectMarked(`
      The report was published on ⟦2022-10-05|2022-10-05⟧.
      The report was published on ⟦5.10.2022|2022-10-05?⟧.
      The note is dated ⟦25/12/2022|2022-12-25⟧.
      The note is dated ⟦12/25/2022|2022-12-25⟧.
    `);
  });

  it('keeps a clock time that stands beside a date', () => {
    expectMarked(`
      The train left at ⟦6:30 pm on Sunday|2022-10-09T18:30⟧.
      The train left on ⟦Sunday at 18:30 GMT|2022-10-09T18:30Z⟧.
    `);
  });

  it('says of vague words that they give no date', () => {
    expectMarked(`
      ⟦In recent years|-⟧ exports fell.
      Over ⟦the past three years|2019/2022⟧ exports fell.
      He was ⟦recently|-⟧ elected.
      He died ⟦that year|-⟧.
      ⟦The following day|-⟧ he left.
    `);
  });

  it('reads the next day from the date before it in the sentence', () => {
    expectMarked(`
      On ⟦3 May|2022-05-03⟧ he arrived and ⟦the next day|2022-05-04⟧ he left.
    `);
  });

  it('leaves alone what only looks like a date', () => {
    expectMarked(`
      Flight 2022 was late.
      Section 1983 applies.
      She had 1950 votes.
      The march drew thousands.
      He may go.
      Every Friday they meet.
      On Fridays they meet.
      He sat in the Sun.
      The 3-day talks ended.
      The talks lasted three days.
      Black Friday sales rose.
      Two years later he died.
      Within three days the town fell.
      The decade-long war ended.
    `);
  });
});
