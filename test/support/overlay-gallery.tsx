import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { attachEventBarrier } from '@/components/overlay/event-barrier';
import { Overlay } from '@/components/overlay/Overlay';
import { Panels } from '@/components/overlay/Panels';
import type { Picker } from '@/components/overlay/picker';
import type { Suggester } from '@/components/overlay/suggester';
import type { OverlayView, SuggestionView } from '@/components/overlay/types';
import type { VersionDesk } from '@/components/overlay/version-desk';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import type { Language } from '@/utils/i18n/languages';
import { overlayCss } from '@/utils/styles/overlay-css';
import { galleryNow, gallerySuggestions, galleryViews } from './overlay-gallery-views';
import { recordIntents } from './overlay-intents';
import { samplePhraseList } from './phrase-samples';

/** A plain console behind the overlay, so that what it covers can be judged. */
function drawConsole(): void {
  const rows = Array.from(
    { length: 9 },
    (_, index) => `<li>S*******${'nmkwtqzab'[index]}<small>在吗，想问一下发货</small></li>`,
  );
  document.body.innerHTML = `<main><ul>${rows.join('')}</ul><div><p>你好，我想问一下这件衣服什么时候发货？</p></div><textarea></textarea></main>`;
}

declare global {
  interface Window {
    showOverlay(state: string, language: Language): void;
    galleryStates: string[];
    intentCalls: unknown[];
  }
}

/** Open in one state, nowhere else; nothing in it acts. */
const stillPicker: Picker = {
  readView: () => ({
    phrases: samplePhraseList,
    sent: [],
    known: { customerName: '小熊', shop: '暖回旗舰店', now: galleryNow },
  }),
  hasPhrases: () => true,
  open: () => undefined,
  close: () => undefined,
  leave: () => undefined,
  insert: () => undefined,
};

const stillVersions: VersionDesk = {
  read: () => ({
    text: '',
    level: '小白',
    reason: 'asks-how',
    index: 1,
    count: 3,
    offlineFacts: ['7日内', '不影响二次销售', '运费由买家承担'].map((text) => ({ text, isFound: true })),
    llmFacts: ['7日内', '不影响二次销售', '运费由买家承担'].map((text, index) => ({ text, isFound: index === 1 })),
  }),
  follow: () => undefined,
  change: () => undefined,
  show: () => undefined,
};

const createStillSuggester = (view: SuggestionView): Suggester => ({
  readView: () => view,
  isExpectingKey: () => true,
  follow: () => undefined,
  accept: () => undefined,
  speak: () => undefined,
  dismiss: () => undefined,
  undo: () => undefined,
});

function Still({ view, language, state }: { view: OverlayView; language: Language; state: string }) {
  const [{ intents, calls }] = useState(recordIntents);
  window.intentCalls = calls;
  const t = consoleCatalogues[language];
  const picker = state === 'picker' ? stillPicker : undefined;
  const reply = gallerySuggestions[state];
  const suggester = reply && createStillSuggester(reply);
  return (
    <>
      <Overlay t={t} view={view} intents={intents} now={galleryNow} />
      <Panels
        t={t}
        view={view}
        intents={intents}
        now={galleryNow}
        picker={picker}
        suggester={suggester}
        versions={stillVersions}
      />
    </>
  );
}

window.galleryStates = Object.keys(galleryViews);

window.showOverlay = (state, language) => {
  drawConsole();
  document.querySelector('warm-reply')?.remove();
  const view = galleryViews[state]?.();
  if (!view) throw new Error(`No such state: ${state}`);
  const host = document.createElement('warm-reply');
  host.lang = language;
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayCss);
  root.adoptedStyleSheets = [sheet];
  attachEventBarrier(host, new AbortController().signal);
  const mount = document.createElement('div');
  root.append(mount);
  createRoot(mount).render(<Still view={view} language={language} state={state} />);
};
