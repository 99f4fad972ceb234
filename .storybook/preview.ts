import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define/all.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' } },
  globalTypes: { lang: { toolbar: { title: 'Language', items: ['nl', 'en'], dynamicTitle: true } } },
  initialGlobals: { lang: 'nl' },
  decorators: [(story, context) => {
    document.documentElement.lang = context.globals['lang'] as string;
    return story();
  }],
};
export default preview;
