import { createRoot } from 'react-dom/client';
import { createDeskSim } from '../shared/desk-sim';
import { createDeskStore } from '../shared/desk-store';
import { tick } from '../shared/sim-store';
import { JdPage, type Tab } from './JdPage';
import './sim-api';

const store = createDeskStore();
const desk = createDeskSim(store, (_, count) => `s_${count}`);
const mount = document.querySelector('#root');
if (!mount) throw new Error('the page has no #root');
const root = createRoot(mount);
const draw = (tab: Tab) => root.render(<JdPage store={store} tab={tab} nextId={desk.nextId} />);
window.jd = {
  ...desk,
  showTab: draw,
  scrollTo: (row) => document.querySelector('.alluser-scroll')?.scrollTo({ top: row * 60 }),
};
window.setInterval(() => store.change(tick), 1000);
draw('正在咨询');
