import { writeCatalogue } from './docs';

writeCatalogue('docs/rules');
