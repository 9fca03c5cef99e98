/*
 * Looks at scripts with ESLint, and at what ESLint does not: whether each import leads to a script, and to something that
 * it exports, and whether each export is wanted. Run in a browser, where `eslint` is ESLint's own file.
 */

/**
 * @param scripts [{path, address, text}]: where it is in the repository, and where a browser finds it
 * @param config  the rules, as in eslint.config.js
 * @returns each fault as a line: where it is, its rule and what is wrong
 */
export function faults(scripts, config) {
  const read = scripts.map(script => ({...script, ...lint(script, config)}));
  const parsed = read.filter(({tree}) => tree);
  return [...read.flatMap(({found}) => found), ...imports(parsed), ...unwanted(parsed)];
}

function lint({path, text}, config) {
  const linter = new eslint.Linter();
  const messages = linter.verify(text, config, {filename: path});
  return {
    found: messages.map(({line, ruleId, message}) => fault(path, line, ruleId ?? 'parse', message)),
    tree: messages.some(({fatal}) => fatal) ? null : linter.getSourceCode().ast
  };
}

const fault = (path, line, rule, message) => `${path}:${line} ${rule}: ${message}`;

function* nodes(node) {
  yield node;
  for (const [key, part] of Object.entries(node)) {
    if (key !== 'parent') {
      for (const child of [part].flat()) {
        if (typeof child?.type === 'string') {
          yield* nodes(child);
        }
      }
    }
  }
}

/** What a script imports by name: [{from, name, line}]. */
const importsOf = ({address, tree}) => tree.body.filter(({source}) => source)
  .flatMap(({source, specifiers = [], loc}) => specifiers.map(({type, imported, local}) => ({
    from: resolve(source.value, address),
    name: {ImportDefaultSpecifier: 'default', ImportNamespaceSpecifier: '*'}[type] || (imported || local).name,
    line: loc.start.line
  })));

function exportsOf({tree}) {
  return tree.body.flatMap(({type, declaration, specifiers = []}) => {
    if (type === 'ExportDefaultDeclaration') {
      return ['default'];
    }
    return type !== 'ExportNamedDeclaration' ? []
      : declaration ? (declaration.declarations || [declaration]).map(({id}) => id.name)
        : specifiers.map(({exported}) => exported.name);
  });
}

const resolve = (path, from) => new URL(path, `http://clinic${from}`).pathname;

/** A text that is a script's path is taken for a way to it: in an import, or in a list of what is imported later. */
const isPath = node => node.type === 'Literal' && typeof node.value === 'string' && /^\.{1,2}\/.*\.js$/.test(node.value);

function imports(scripts) {
  const exported = new Map(scripts.map(script => [script.address, exportsOf(script)]));
  return scripts.flatMap(script => [
    ...[...nodes(script.tree)].filter(isPath).filter(({value}) => !exported.has(resolve(value, script.address)))
      .map(({value, loc}) => fault(script.path, loc.start.line, 'import', `'${value}' leads to no script.`)),
    ...importsOf(script).filter(({from, name}) => name !== '*' && exported.has(from) && !exported.get(from).includes(name))
      .map(({from, name, line}) => fault(script.path, line, 'import', `${from} exports no '${name}'.`))
  ]);
}

/** What is exported by default is for whoever loads the script by its path. */
function unwanted(scripts) {
  const wanted = new Set(scripts.flatMap(importsOf).map(({from, name}) => `${from} ${name}`));
  return scripts.flatMap(script => exportsOf(script)
    .filter(name => name !== 'default' && !wanted.has(`${script.address} ${name}`) && !wanted.has(`${script.address} *`))
    .map(name => fault(script.path, 1, 'export', `'${name}' is imported nowhere.`)));
}
