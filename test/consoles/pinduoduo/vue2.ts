import Vue, { reactive } from 'vue';
import { createPage, startPage } from './page';

Vue.config.productionTip = false;
const { state, root } = createPage((plain) => reactive(plain));
startPage(state);
new Vue(root).$mount('#mount');
