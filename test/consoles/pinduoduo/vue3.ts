import { createApp, reactive } from 'vue3';
import { createPage, startPage } from './page';

const { state, root } = createPage((plain) => reactive(plain));
startPage(state);
createApp(root).mount('#app');
