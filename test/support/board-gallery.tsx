import 'uplot/dist/uPlot.min.css';
import '@/utils/styles/tokens.css';
import '@/components/shared/page/page.css';
import '@/components/board/board.css';
import '@/components/board/cover.css';
import { createRoot } from 'react-dom/client';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { boardSamples } from './board-samples';

/** Draws the sample that the address names: `?sample=board-today&language=en`. */
const query = new URLSearchParams(location.search);
const sample = boardSamples[query.get('sample') ?? ''];
const language = query.get('language') === 'en' ? 'en' : 'zh-CN';
const root = document.getElementById('root');
document.documentElement.lang = language;
document.title = 'WarmReply';
if (sample && root) createRoot(root).render(sample.render(pageCatalogues[language]));
