import { mountNamedPage } from '../shared/named-mount';
import { KuaishouPage } from './KuaishouPage';

mountNamedPage(KuaishouPage);
