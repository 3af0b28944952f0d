/** The whole page around its parts; the wrappers repeat the path seen on the real page. */
export const shellTemplate = `
<div class="merchant-chat">
  <div class="app-header">
    <span class="app-logo">商家客服</span>
    <span class="mall-name">{{ state.options.shop }}</span>
    <span class="app-menu"><a class="on">聊天</a><a>数据</a><a>机器人</a><a>客服设置</a><a>消费者体验</a></span>
    <span class="app-account">{{ state.options.agent }}</span>
  </div>
  <div class="app-container">
    <conversation-list></conversation-list>
    <div class="chat-panel" v-if="customer">
      <div class="chatWindowHeader">
        <div class="base-info"><span class="name">{{ customer.name }}</span><span class="tag">老客户</span></div>
        <div class="header-actions"><span>添加备注</span><span>星标</span><span>结束会话</span></div>
      </div>
      <message-pane></message-pane>
      <reply-box></reply-box>
    </div>
    <div class="chat-panel no-chat" v-else><p>请从左侧选择会话开始接待</p></div>
    <div class="right-panel">
      <div class="right-tabs"><span class="on">最新订单</span><span>商品推荐</span><span>客户信息</span></div>
      <div v-if="customer" class="order-card">
        <p class="order-head"><span>订单 261122-{{ customer.uid.slice(-6) }}</span><em>待发货</em></p>
        <div class="order-good"><img :src="goodPicture" alt=""><div>
          <p>A类抗菌大豆纤维被 春秋被芯</p><p class="sub">200×230cm 约6斤　×1</p><p class="price">¥129.00</p>
        </div></div>
        <p class="order-line">下单时间　今天 08:42</p>
        <p class="order-line">收货信息　浙江省 杭州市 ***</p>
        <p class="order-line">退货包运费　已享</p>
        <div class="order-buttons"><span>备注</span><span>改地址</span><span>小额打款</span></div>
      </div>
      <p v-else class="order-empty">选择会话后显示顾客订单</p>
    </div>
  </div>
  <page-dialogs></page-dialogs>
</div>`;
