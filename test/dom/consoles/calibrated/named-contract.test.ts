import { describeAdapterContract } from '../adapter-contract';
import { create1688Harness, createKuaishouHarness, createWechatHarness } from './named-pages';

describeAdapterContract('the WeChat shop', createWechatHarness);
describeAdapterContract('1688', create1688Harness);
describeAdapterContract('Kuaishou, of which the messages are not known yet', createKuaishouHarness);
