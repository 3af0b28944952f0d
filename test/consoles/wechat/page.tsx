import { mountNamedPage } from '../shared/named-mount';
import { WechatPage } from './WechatPage';

mountNamedPage(WechatPage);
