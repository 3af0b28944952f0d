import { mountNamedPage } from '../shared/named-mount';
import { Page1688 } from './Page1688';

mountNamedPage(Page1688);
