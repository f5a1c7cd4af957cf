/** @jsxImportSource react */
import 'khatt';
import type {KhattTimeline} from 'khatt';
import type {} from 'khatt/react';
import {useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {english, gulf, timelineOf} from '../stories.ts';

function Page() {
  const [selected, setSelected] = useState('');
  const [story, setStory] = useState(gulf);
  const timeline = useRef<KhattTimeline>(null);
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
        ref={timeline}
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

createRoot(document.getElementById('root') as HTMLElement).render(<Page />);
