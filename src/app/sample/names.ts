import type { Draw } from './random';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜',
];
const GIVEN = [
  ...'文明建国华志强伟丽娟敏静秀兰玉梅春燕晓峰军勇杰涛磊宏波海洋庆丰瑞祥德厚存义永安立新云飞雪晴思远嘉怡子涵书瑶景行',
];

/** Every officer has another name: a walk through all pairs that returns only after the last. */
export function officerName(index: number, seed: number): string {
  const pairs = GIVEN.length * GIVEN.length;
  const step = ((index + 1) * 104_729 + (seed % 997) * 31) % (SURNAMES.length * pairs);
  const pair = Math.floor(step / SURNAMES.length);
  const [first, second] = [Math.floor(pair / GIVEN.length), pair % GIVEN.length];
  return SURNAMES[step % SURNAMES.length] + GIVEN[first] + (first === second ? '' : GIVEN[second]);
}

export function personName(draw: Draw): string {
  const first = draw.pick(GIVEN);
  return draw.pick(SURNAMES) + first + (draw.chance(0.75) ? draw.pick(GIVEN) : '');
}

const PLACES = ['青石镇', '云溪县', '柳河镇', '白杨乡', '丰泽县', '东坪镇', '石桥镇', '南洼乡'];
const WORDS = [
  '恒泰',
  '鑫源',
  '绿野',
  '金穗',
  '宏达',
  '永顺',
  '润丰',
  '天成',
  '嘉禾',
  '瑞祥',
  '海川',
  '众合',
];
const TRADES = [
  '粮油贸易有限公司',
  '建材有限公司',
  '农机服务有限公司',
  '食品加工有限公司',
  '纺织有限公司',
  '物流有限公司',
  '养殖专业合作社',
  '果蔬种植专业合作社',
  '电子商务有限公司',
  '包装制品厂',
];

export function companyName(draw: Draw): string {
  return draw.pick(PLACES) + draw.pick(WORDS) + draw.pick(TRADES);
}

const TOWNS = [
  '城关',
  '青石',
  '云溪',
  '柳河',
  '白杨',
  '丰泽',
  '东坪',
  '石桥',
  '南洼',
  '北岭',
  '杏林',
  '龙泉',
];
const ENDINGS = ['分社', '信用社', '支行', '分理处'];

/** The branch of a number; distinct up to 48 branches. */
export function branchName(index: number): string {
  return TOWNS[index % TOWNS.length] + ENDINGS[Math.floor(index / TOWNS.length) % ENDINGS.length];
}
