/** @jsxImportSource preact */
import 'khatt';
import type {} from 'khatt/preact';
import {render} from 'preact';
import {useState} from 'preact/hooks';
import {english, gulf, timelineOf} from '../stories.ts';

function Page() {
  const [selected, setSelected] = useState('');
  const [story, setStory] = useState(gulf);
  return (
    <>
      <button type="button" id="choose" onClick={() => setSelected('opec')}>
        OPEC
      </button>
      <button type="button" id="english" onClick={() => setStory(english)}>
        English
      </button>
      <output>{selected}</output>
      <khatt-timeline
        timeline={timelineOf(story)}
        spacing="equal"
        without-legend
        selected={selected}
        onkhatt-select={event => setSelected(event.detail.id)}
      />
    </>
  );
}

// What the types refuse.
export const wrong = [
  // @ts-expect-error: no such spacing
  <khatt-timeline key="a" spacing="wide" />,
  // @ts-expect-error: events have no key
  <khatt-timeline key="b" onkhatt-select={event => event.key} />,
];

render(<Page />, document.getElementById('root') as HTMLElement);
