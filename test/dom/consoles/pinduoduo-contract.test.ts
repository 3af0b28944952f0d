import { pinduoduoAdapter } from '@/utils/consoles/pinduoduo/adapter';
import { describeAdapterContract } from './adapter-contract';
import { createPinduoduoHarness } from './pinduoduo-harness';

describeAdapterContract('pinduoduo, .cs-item bubbles', () => createPinduoduoHarness('cs', pinduoduoAdapter));
describeAdapterContract('pinduoduo, .seller-item bubbles', () => createPinduoduoHarness('seller', pinduoduoAdapter));
