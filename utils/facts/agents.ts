/** Who acts or pays in a clause: the customer, the shop with its people, or a third party. */
export type Agent = 'customer' | 'shop' | 'third';

const customer =
  /自行|自备|自[付费理负]|自己(?!坏)|由(?:消费者|买家|顾客|客户|用户|本人|收件人|持卡人|租客|读者|会员|车主)|(?:消费者|买家|顾客|客户|用户|收件人|持卡人|租客|读者|会员)(?:须|应)?(?:自|承担|支付|负担|付|备|提供)|(?<![给帮替为送])您(?:这边|家里)?(?:自|来(?:付|出|承担)?|得|要|出|付|掏|承担|负担|当场付|现场付|垫|备)(?!的)|(?:得|要|需要|麻烦|请)您/;
const shop =
  /(?<![找系诉跟给发和向问由与非])(?:我们|咱们|总部|(?<![递流空险])公司|店里|本店|商家)(?![家店的这那]|[^，]{0,3}不)|由(?:商家|卖家|本店|我们|门店|店铺|服务人员|工作人员|安装)|(?:商家|卖家|本店|店铺|总部)(?:负责|承担|支付|补|负担)|(?:师傅|阿姨|人员|回收员|门店)(?:这边)?(?:也|都|会|来|负责|承担|出|付|帮|替|给您|送|自带|带|代)|[帮替]您(?!查|问|看|申请|登记|提交|核|联系|催|反馈|沟通|争取|处理)|给您(?:出|付|承担|报|备|带|送|装|做|改|换|量)/;
const third =
  /由?(?:快递公司|物流公司|航空公司|保险公司|厂家|品牌方|平台|系统|运营商)(?:负责|承担|赔|出|付|来|按|直接|支付)/;

/** 阿姨自己带: who is meant by 自己 stands before it. */
const theirOwn = /(?<![跟和与同找])(?:师傅|阿姨|人员|骑手|快递员|我们|店里)(?:都|会|也)?自己/g;

/** 邮费都不用您出: nobody asks it of the customer. */
const relieved = /(?:不用|不要|不需要|无需|不必|不让)您[自来付出掏承负垫备]*/g;

/** Reads who acts in a clause; undefined when it says nothing, or more than one. */
export const readAgent = (clause: string): Agent | undefined => {
  const text = clause.replace(theirOwn, '阿姨会').replace(relieved, '免');
  const found = (
    [
      ['customer', customer],
      ['shop', shop],
      ['third', third],
    ] as const
  ).filter(([, pattern]) => pattern.test(text));
  return found.length === 1 ? found[0]?.[0] : undefined;
};
