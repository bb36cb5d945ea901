import design from '@univerjs/design/lib/index.css';
import docs from '@univerjs/docs-ui/lib/index.css';
import validation from '@univerjs/sheets-data-validation-ui/lib/index.css';
import formula from '@univerjs/sheets-formula-ui/lib/index.css';
import numfmt from '@univerjs/sheets-numfmt-ui/lib/index.css';
import sheets from '@univerjs/sheets-ui/lib/index.css';
import ui from '@univerjs/ui/lib/index.css';

const ID = 'univer-styles';

/** Puts Univer's style sheets into the page, once. */
export function addStyles(document: Document): void {
  if (document.getElementById(ID)) return;
  const style = document.createElement('style');
  style.id = ID;
  style.textContent = [design, ui, docs, sheets, formula, numfmt, validation].join('\n');
  document.head.append(style);
}
