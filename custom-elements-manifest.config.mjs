import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';

const published = (path) => path?.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');

/** Tags are registered in src/define, apart from their classes: ties the two together. */
const tagNames = {
  name: 'tag-names',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define' || node.arguments.length !== 2) return;
    const [tag, name] = node.arguments;
    moduleDoc.defines = { tag: tag.text, className: name.getText() };
  },
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { defines, path } of modules) {
      if (!defines) continue;
      const module = modules.find(({ declarations }) => declarations?.some(({ name }) => name === defines.className));
      const declaration = module.declarations.find(({ name }) => name === defines.className);
      declaration.tagName = defines.tag;
      declaration.customElement = true;
      module.exports.push({ kind: 'custom-element-definition', name: defines.tag, declaration: { name: defines.className, module: path } });
    }
    for (const module of modules) delete module.defines;
  },
};

/** Keeps what a page author can use, and names the files as they are published. */
const publicInterface = {
  name: 'public-interface',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.path = published(module.path);
      for (const declaration of module.declarations ?? []) {
        declaration.members &&= declaration.members.filter(({ privacy, name, static: isStatic }) => privacy === undefined && !isStatic && !name.startsWith('#'));
        // Events fired as `new RkReadyEvent()` are found without a name beside the documented ones.
        declaration.events &&= declaration.events.filter(({ name }) => name);
        for (const item of [...(declaration.members ?? []), ...(declaration.attributes ?? []), ...(declaration.events ?? [])]) {
          if (item.inheritedFrom?.module) item.inheritedFrom.module = published(item.inheritedFrom.module);
        }
        if (declaration.superclass?.module) declaration.superclass.module = published(declaration.superclass.module);
      }
      for (const item of module.exports ?? []) if (item.declaration?.module) item.declaration.module = published(item.declaration.module);
    }
    manifest.modules = manifest.modules
      .filter(({ declarations }) => declarations?.some(({ customElement, tagName }) => customElement && tagName))
      // The order of files on a disk is not the same everywhere.
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

/** Whatever a page author can use is documented: a part without a description fails the build. */
const complete = {
  name: 'complete',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const missing = [];
    for (const { declarations } of modules) {
      for (const element of declarations.filter(({ tagName }) => tagName)) {
        if (!element.summary) missing.push(`${element.tagName}: @summary`);
        for (const kind of ['attributes', 'members', 'slots', 'cssParts', 'cssProperties', 'events']) {
          for (const { name, description, inheritedFrom } of element[kind] ?? []) {
            if (!description && !inheritedFrom) missing.push(`${element.tagName}: ${kind} ${name || '(default)'}`);
          }
        }
      }
    }
    if (missing.length > 0) throw new Error(`Not documented:\n  ${missing.join('\n  ')}`);
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/define/rk-*.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    tagNames,
    publicInterface,
    complete,
    customElementVsCodePlugin({ outdir: 'dist', htmlFileName: 'vscode.html-data.json', cssFileName: 'vscode.css-data.json', prettierConfig: null, hideLogs: true }),
    jsxTypesPlugin({ outdir: 'dist', fileName: 'jsx.d.ts', defaultExport: false, componentTypePath: (name, tag) => `./elements/${tag}/${tag}.js` }),
  ],
};
