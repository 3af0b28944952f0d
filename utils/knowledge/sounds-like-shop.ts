/** What is done with goods, what goes wrong with them, what they are made of, and what is asked about an order. */
const signs =
  /[退换修装拆寄货单款券票码穿戴敷贴抹涂喷泡煮烧洗擦充插按拧掉断裂破坏漏碎烂脏锈卡堵烫凉糊歪松紧硬软薄厚瓶盒袋箱盖壳膜屏锁灯线袖裤裙衣鞋帽杯锅碗盘刀床垫枕柜桌椅架板轮胎座膏液粉芯管泵镜框镯链珠圈钩绳布料绒棉皮革纸袜胶钮键孔]|[不没](?:上水|出去|动|了|开|住|进|热|亮|响|准|灵|够|全|对|到货|发|送|给)|多久|几天|几次|多少(?:钱|度|斤|片)|(?:还)?能[^ ]{1,6}(?:吗|不|么)$|行不行|要不要|型号|尺寸|颜色|哪款|哪种/;

/** Does a normalised question sound as if it was about goods or an order? Known words (synonyms.ts) are counted apart. */
export const soundsLikeShop = (normal: string): boolean => signs.test(normal);
