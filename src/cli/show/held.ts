import type { HeldOfficer } from '../../app/held';
import { findingTitle } from '../../app/wording';
import { hanging } from '../layout/width';
import { placeOf } from './findings';
import { heading } from './heading';
import type { Page } from './page';

/** How many reasons are named for one officer. */
const REASONS = 4;

/** Who is on hold and why, with the place to mend. */
export function showHeld(held: readonly HeldOfficer[], page: Page): string[] {
  if (held.length === 0) return [];
  const { say, width } = page;
  const title = {
    zh: `暂缓 ${held.length} 人（修正下列各处后重新核算）`,
    en: `Held: ${held.length} (mend these places and run again)`,
  };
  const lines = held.flatMap(({ id, name, because }) =>
    hanging(`  ${id} ${name}  `, why(because, page), width),
  );
  return [...heading(title, { ...page, say }), ...lines];
}

function why(because: HeldOfficer['because'], { say }: Page): string {
  if (because.length === 0)
    return say({
      zh: '所用的数据有异常，见下面的异常',
      en: 'rows that the figures need have findings, see below',
    });
  const named = because
    .slice(0, REASONS)
    .map((finding) => `${say(findingTitle(finding.code))} ${placeOf(finding)}`);
  const more = because.length - named.length;
  if (more > 0) named.push(say({ zh: `另有 ${more} 处`, en: `${more} more` }));
  return named.join(say({ zh: '；', en: '; ' }));
}
