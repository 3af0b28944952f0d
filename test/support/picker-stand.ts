import { createPicker } from '@/components/overlay/picker';
import type { OverlayView, PickablePhrase } from '@/components/overlay/types';
import { recordIntents } from './overlay-intents';

/** A picker over a page that tests change as they like; the background answers when they say so. */
export const createPickerStand = (first: OverlayView) => {
  const { intents, calls } = recordIntents();
  const used: string[] = [];
  let view = first;
  let listen: (phrases: readonly PickablePhrase[] | undefined) => void = () => undefined;
  let announce: () => void = () => undefined;
  let changes = 0;
  let sessions = 0;
  const picker = createPicker({
    root: document,
    source: { readView: () => view, readNow: () => new Date(2026, 10, 27, 9).getTime(), intents },
    link: {
      open: (listener) => {
        listen = listener;
        sessions += 1;
        return {
          noteUse: (id) => void used.push(id),
          close: () => {
            sessions -= 1;
          },
        };
      },
      watch: (listener) => {
        announce = listener;
      },
    },
    onChanged: () => {
      changes += 1;
    },
  });
  // The first asking, at mount, goes unanswered unless `announce` asks again.
  listen(undefined);
  return {
    picker,
    calls,
    used,
    readChanges: () => changes,
    countSessions: () => sessions,
    announce: () => announce(),
    answer: (phrases: readonly PickablePhrase[] | undefined) => listen(phrases),
    goTo: (next: OverlayView) => {
      view = next;
    },
  };
};
