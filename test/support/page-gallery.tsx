import '@/utils/styles/tokens.css';
import '@/components/shared/page/page.css';
import '@/components/sidepanel/sidepanel.css';
import '@/components/sidepanel/knowledge/knowledge.css';
import '@/components/popup/popup.css';
import '@/components/options/options.css';
import '@/components/practice/practice.css';
import { createRoot } from 'react-dom/client';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { pageSamples } from './page-samples';

/** Draws the sample that the address names: `?sample=popup&language=en`. */
const query = new URLSearchParams(location.search);
const sample = pageSamples[query.get('sample') ?? ''];
const language = query.get('language') === 'en' ? 'en' : 'zh-CN';
const root = document.getElementById('root');
document.documentElement.lang = language;
document.title = 'WarmReply';
if (sample && root) createRoot(root).render(sample.render(pageCatalogues[language]));
