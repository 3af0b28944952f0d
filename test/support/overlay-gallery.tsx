import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { attachEventBarrier } from '@/components/overlay/event-barrier';
import { Overlay } from '@/components/overlay/Overlay';
import { Panels } from '@/components/overlay/Panels';
import type { Picker } from '@/components/overlay/picker';
import type { OverlayView } from '@/components/overlay/types';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import type { Language } from '@/utils/i18n/languages';
import { overlayCss } from '@/utils/styles/overlay-css';
import { galleryNow, galleryViews } from './overlay-gallery-views';
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
    known: { customerName: '小熊', shop: '暖回旗舰店', now: galleryNow },
  }),
  hasPhrases: () => true,
  open: () => undefined,
  close: () => undefined,
  leave: () => undefined,
  insert: () => undefined,
};

function Still({ view, language, picker }: { view: OverlayView; language: Language; picker: Picker | undefined }) {
  const [{ intents, calls }] = useState(recordIntents);
  window.intentCalls = calls;
  const t = consoleCatalogues[language];
  return (
    <>
      <Overlay t={t} view={view} intents={intents} now={galleryNow} />
      <Panels t={t} view={view} intents={intents} picker={picker} />
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
  createRoot(mount).render(
    <Still view={view} language={language} picker={state === 'picker' ? stillPicker : undefined} />,
  );
};
