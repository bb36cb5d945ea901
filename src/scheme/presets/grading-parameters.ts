import type { ParameterSource, ParameterTableSource } from '../source';

type Type = ParameterSource['类型'];

const given = (name: string, type: Type, value: string, unit: string, clause: string): ParameterSource => ({
  参数: name,
  类型: type,
  值: value,
  单位: unit,
  条款: clause,
});
const missing = (name: string, type: Type, unit: string, clause: string): ParameterSource => ({
  ...given(name, type, '', unit, clause),
  空: '必填',
});

/** 6 months, one training a quarter, two examinations a year and what an interview is for stand in the text. */
export const parameters: readonly ParameterSource[] = [
  given('见习最短月数', 'integer', '6', '月', 'G-3'),
  missing('转正及格线', 'number', '分', 'G-3'),
  missing('轮岗年限', 'number', '年', 'G-4'),
  given('面谈类型', 'text', '投诉、主观不良', '类型', 'G-5'),
  given('培训每季下限', 'integer', '1', '次', 'G-6'),
  given('考试下限', 'integer', '2', '次', 'G-6'),
  missing('人均户数', 'number', '户', 'G-8'),
  missing('人均余额', 'money', '元', 'G-8'),
  missing('人均客户', 'number', '户', 'G-8'),
  { ...given('考核合格线', 'number', '', '分', 'G-9'), 空: '无' },
];

const DIMENSIONS = ['基本素质', '业务规模', '资产质量'];
const RATERS = ['自我', '基层领导', '管委会'];

export const parameterTables: readonly ParameterTableSource[] = [
  {
    表: '评分权重',
    列: [
      { 列: '维度', 类型: 'text' },
      { 列: '评分人', 类型: 'text' },
      { 列: '权重', 类型: 'ratio' },
    ],
    键: ['维度', '评分人'],
    // The text names the dimensions and the raters, but no weights.
    行: DIMENSIONS.flatMap((dimension) => RATERS.map((rater) => [dimension, rater, ''])),
    条款: 'G-1',
    合计100: '权重',
  },
  {
    表: '等级表',
    列: [
      { 列: '下限', 类型: 'number' },
      { 列: '等级', 类型: 'text' },
      { 列: '薪酬', 类型: 'money' },
    ],
    行: [],
    条款: 'G-2',
  },
  {
    表: '转正权重',
    列: [
      { 列: '笔试', 类型: 'ratio' },
      { 列: '网点', 类型: 'ratio' },
      { 列: '管委会', 类型: 'ratio' },
    ],
    行: [],
    条款: 'G-3',
  },
  {
    表: '垂直权重',
    列: [
      { 列: '指标', 类型: 'text' },
      { 列: '权重', 类型: 'ratio' },
    ],
    可选: true,
    行: [],
    条款: 'G-7',
    合计100: '权重',
  },
  {
    表: '考核部分权重',
    列: [
      { 列: '部分', 类型: 'text' },
      { 列: '权重', 类型: 'ratio' },
    ],
    可选: true,
    行: [],
    条款: 'G-7',
    合计100: '权重',
  },
];
