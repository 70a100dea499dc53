import { byNamespace } from '../../by-namespace';

export default byNamespace(import.meta.glob<object>('./*.json', { eager: true, import: 'default' }));
