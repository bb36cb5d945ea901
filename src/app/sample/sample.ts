import { UsageError } from '../usage';
import { corporateManagerSample } from './corporate-manager/sample';
import { fourVirtuesSample } from './four-virtues/sample';
import { gradingSample } from './grading/sample';
import { marketingKpiSample } from './marketing-kpi/sample';
import { microloanSample } from './microloan/sample';
import { openingSeasonSample } from './opening-season/sample';
import { postAndPieceSample } from './post-and-piece/sample';
import { riskReserveSample } from './risk-reserve/sample';
import type { Sample, SampleMaker, SampleOptions } from './options';

export type { Planted, Sample, SampleOptions } from './options';

/** One maker a scheme. */
const MAKERS: Readonly<Record<string, SampleMaker>> = {
  'corporate-manager': corporateManagerSample,
  microloan: microloanSample,
  'risk-reserve': riskReserveSample,
  'opening-season': openingSeasonSample,
  'post-and-piece': postAndPieceSample,
  grading: gradingSample,
  'four-virtues': fourVirtuesSample,
  'marketing-kpi': marketingKpiSample,
};

export function sampleSchemes(): string[] {
  return Object.keys(MAKERS);
}

/**
 * Makes a believable workbook of ledgers for 2023Q1. The same options give the same book, on every machine.
 * Throws UsageError for a scheme without a sample and for sizes that cannot be.
 */
export function makeSample(options: SampleOptions): Sample {
  const { scheme } = options;
  if (!Object.hasOwn(MAKERS, scheme)) {
    const known = sampleSchemes().join(', ');
    throw new UsageError({
      zh: `还没有方案“${scheme}”的示例。可用：${known}。`,
      en: `There is no sample for scheme “${scheme}” yet. Available: ${known}.`,
    });
  }
  return MAKERS[scheme](options);
}
