import type { practice as base } from '../zh-cn/practice';

export const practice: typeof base = {
  title: 'WarmReply · Practice',
  heading: 'Ready in a minute',
  intro: 'A practice console inside the extension. The customers are not real, so try anything.',
  coach: {
    label: 'Practice steps',
    done: '(done)',
    replay: 'Play again',
    skip: 'Skip',
    steps: {
      wait: {
        title: 'See who waits',
        body: 'The mark beside each customer counts the wait and gets stronger with time. Open the one who has waited longest.',
      },
      speak: {
        title: 'Say it plainly',
        body: 'Open L***n, put the knowledge text into the draft, then press “Say it plainly” by the text box and insert the spoken version.',
      },
      check: {
        title: 'Check before sending',
        body: 'Open 橙*汽水, type 我不能给您退 (“I cannot refund you”) and press send. See what happens, then send something better.',
      },
    },
  },
  next: {
    title: 'You are ready',
    pin: 'Press the puzzle icon at the top right of the browser and pin WarmReply.',
    open: 'Open the Pinduoduo chat page; WarmReply appears by itself.',
    openButton: 'Open Pinduoduo',
    sample: 'Add the sample articles and try “Say it plainly” in the side panel.',
    sampleButton: 'Add samples',
  },
  console: {
    label: 'Practice console',
    online: 'Online',
    list: 'Conversations',
    messages: 'Messages',
    robot: 'Robot',
    pick: 'Pick a customer on the left',
    composer: 'Reply to the customer',
    write: 'Write a reply, Enter sends',
    send: 'Send',
    useKnowledge: 'Put into the draft',
  },
};
