import type { CustomerKind, PinduoduoSim } from '../consoles/pinduoduo/sim-api';

/** One line of the morning. */
export interface DemoLine extends WrittenLine {
  afterSeconds: number;
}

export interface WrittenLine {
  customer: DemoCustomer;
  says: string | { kind: CustomerKind };
  by?: 'robot';
  /** It stood there so long before the agent sat down. */
  secondsAgo?: number;
}

export type DemoCustomer = keyof typeof customerIds;

/** Uids as the page knows them; the names are masked as on the real page. */
export const customerIds = {
  parcel: '1000000003001',
  refund: '1000000003002',
  size: '1000000003003',
  freight: '1000000003004',
  wool: '1000000003005',
} as const;

const names: Record<DemoCustomer, string> = {
  parcel: '王**',
  refund: 'M****y',
  size: '小***猪',
  freight: '爱***风',
  wool: '一***天',
};

/**
 * A morning in a home-textiles shop: a late parcel, a return, a size, who pays the freight, and a customer who gets
 * angry. The first three wait already; the rest come while the agent works.
 */
export const morning: readonly DemoLine[] = [
  { afterSeconds: 0, customer: 'parcel', says: '我的包裹三天没动了，到底还发不发？', secondsAgo: 138 },
  { afterSeconds: 0, customer: 'parcel', by: 'robot', says: '亲，欢迎光临，客服马上就来～', secondsAgo: 137 },
  { afterSeconds: 0, customer: 'refund', says: { kind: 'source' }, secondsAgo: 110 },
  { afterSeconds: 0, customer: 'refund', says: '被套洗了一次就起球，我要退货', secondsAgo: 106 },
  { afterSeconds: 0, customer: 'refund', says: { kind: 'image' }, secondsAgo: 101 },
  { afterSeconds: 0, customer: 'size', says: '1.8米的床用多大的被芯合适呀', secondsAgo: 24 },
  { afterSeconds: 15, customer: 'freight', says: '退货运费谁出？' },
  { afterSeconds: 40, customer: 'parcel', says: '人呢？' },
  { afterSeconds: 60, customer: 'wool', says: '羊绒毯能放洗衣机洗吗' },
  { afterSeconds: 85, customer: 'parcel', says: '就你们这种态度，再不回我就投诉了！' },
  { afterSeconds: 120, customer: 'refund', says: '洗了一次就不能退了？你们这不是骗人吗' },
  { afterSeconds: 160, customer: 'size', says: '还在吗' },
  { afterSeconds: 200, customer: 'freight', says: { kind: 'nudge' } },
];

export const shop = '暖阳家居旗舰店';

type Sim = {
  [Name in 'addCustomer' | 'customerWrites' | 'robotAnswers']: (
    ...args: Parameters<PinduoduoSim[Name]>
  ) => Promise<unknown>;
};

/** The customer writes; until the first line nobody of that name is on the page. */
export const writeLine = async (sim: Sim, { customer, says, by, secondsAgo }: WrittenLine): Promise<void> => {
  const uid = customerIds[customer];
  await sim.addCustomer(uid, { name: names[customer] });
  if (by === 'robot') await sim.robotAnswers(uid, typeof says === 'string' ? says : '', secondsAgo);
  else await sim.customerWrites(uid, says, secondsAgo);
};
