import { createRoot } from 'react-dom/client';
import { createDeskSim } from '../shared/desk-sim';
import { createDeskStore } from '../shared/desk-store';
import { tick } from '../shared/sim-store';
import { DouyinPage } from './DouyinPage';
import './sim-api';

const store = createDeskStore();
const sim = createDeskSim(store, (author, count) =>
  author === 'system' ? `cs_close_conversation_${7_400_000 + count}` : String(7_400_000_000 + count),
);
window.douyin = sim;
window.setInterval(() => store.change(tick), 1000);
const mount = document.querySelector('#root');
if (!mount) throw new Error('the page has no #root');
const frame = new URL(location.href).searchParams.get('frame') === 'rebuilt' ? 'rebuilt' : 'old';
createRoot(mount).render(<DouyinPage store={store} frame={frame} nextId={sim.nextId} />);
