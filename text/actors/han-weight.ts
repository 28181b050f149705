import type { ActorMention } from '../../domain/actors.ts';
import type { Weight } from './mention-weight.ts';

const counterpartBefore = /(?:与|同|跟|向|对|和|会见|访问|告诉)(?:了)?$/;
const agentBefore = /(?:由|被)$/;
const placeBefore = /(?:在|驻)$/;
const acts =
  /^[^，。；]{0,14}?(?:任命|发布|通过|设立|启动|宣布|推出|成立|签署|制定|提出|建立|公布|举办|开设|出台|驳斥|澄清|否认|批准|培训|使用|决定|加强|要求|拥有)/;
const speaks = /^[^，。；]{0,10}?(?:表示|指出|强调|感谢|说|会见)/;
const owns =
  /^(?:的|政府|外交部|大使|驻|关于)?[^，。；]{0,4}?(?:战略|政策|倡议|办公室|法律|条例|使馆|模式|委员会|中心|做法|经验|外交部|政府|大使)/;

/** The same question for Chinese, which writes no word breaks: by what stands just before and after the name. */
export function hanWeight(text: string, mention: ActorMention): Weight {
  const before = text.slice(Math.max(0, mention.start - 4), mention.start);
  const after = text.slice(mention.end, mention.end + 24);
  if (counterpartBefore.test(before)) return { weight: 0.1, reason: 'named' };
  if (agentBefore.test(before)) return { weight: 0.8, reason: 'acted-by' };
  if (placeBefore.test(before)) return { weight: mention.how === 'capital' ? 0.1 : 0.3, reason: 'named' };
  if (mention.how === 'capital' && !acts.test(after)) return { weight: 0.1, reason: 'named' };
  if (acts.test(after)) return { weight: 0.9, reason: 'acts' };
  if (owns.test(after)) return { weight: 0.65, reason: 'possesses' };
  return speaks.test(after) ? { weight: 0.45, reason: 'speaks' } : { weight: 0.35, reason: 'named' };
}
