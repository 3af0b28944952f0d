import { buildSituation } from '@/utils/response-timer/queue/build-situation';
import type { ConsoleHub } from '../console-hub';
import type { Port } from '../ports';
import type { DeskView } from './create-desk';

/** Tells each console page what concerns it, when that has changed since it was told last. */
export const createSituationPublisher = (hub: ConsoleHub) => {
  const told = new WeakMap<Port, string>();
  return (view: DeskView): void => {
    for (const page of hub.list()) {
      // The practice page has customers of its own.
      if (page.console === 'practice') continue;
      const situation = buildSituation(view, page);
      const text = JSON.stringify(situation);
      if (told.get(page.port) === text) continue;
      told.set(page.port, text);
      hub.tell(page, { type: 'situation', situation });
    }
  };
};
