/*
 * What holds for every script of ours that a browser runs: those served, and those in the task forms. The build reads it
 * (ScriptsInBrowserIT), and so does ESLint's own command.
 */
const globals = names => Object.fromEntries(names.map(name => [name, 'readonly']));

const BROWSER = globals(['AbortController', 'Element', 'Event', 'FormData', 'MutationObserver', 'ResizeObserver', 'TextEncoder',
  'URL', 'URLSearchParams', 'clearTimeout', 'console', 'crypto', 'document', 'fetch', 'history', 'location',
  'requestAnimationFrame', 'setInterval', 'setTimeout', 'window']);

const TASKLIST = globals(['$scope', 'camForm', 'veinForm']);

/** Mistakes, whatever the style. */
const MISTAKES = ['array-callback-return', 'constructor-super', 'default-case-last', 'for-direction', 'getter-return',
  'no-async-promise-executor', 'no-case-declarations', 'no-class-assign', 'no-compare-neg-zero', 'no-cond-assign',
  'no-const-assign', 'no-constant-binary-expression', 'no-constructor-return', 'no-control-regex', 'no-debugger',
  'no-delete-var', 'no-dupe-args', 'no-dupe-class-members', 'no-dupe-else-if', 'no-dupe-keys', 'no-duplicate-case',
  'no-duplicate-imports', 'no-empty', 'no-empty-character-class', 'no-empty-pattern', 'no-ex-assign', 'no-extra-boolean-cast',
  'no-fallthrough', 'no-func-assign', 'no-global-assign', 'no-import-assign', 'no-invalid-regexp', 'no-irregular-whitespace',
  'no-loss-of-precision', 'no-misleading-character-class', 'no-new-native-nonconstructor', 'no-obj-calls',
  'no-prototype-builtins', 'no-redeclare', 'no-regex-spaces', 'no-self-assign', 'no-self-compare',
  'no-setter-return', 'no-shadow', 'no-shadow-restricted-names', 'no-sparse-arrays', 'no-template-curly-in-string',
  'no-this-before-super', 'no-undef', 'no-unexpected-multiline', 'no-unmodified-loop-condition', 'no-unreachable',
  'no-unreachable-loop', 'no-unsafe-finally', 'no-unsafe-negation', 'no-unsafe-optional-chaining', 'no-unused-labels',
  'no-unused-private-class-members', 'no-useless-assignment', 'no-useless-backreference', 'no-useless-catch',
  'no-useless-escape', 'no-with', 'preserve-caught-error', 'require-yield', 'use-isnan', 'valid-typeof'];

/** Habits of ours, and what a page under our content security policy may not do. */
const HABITS = {
  'class-methods-use-this': 'error',
  'curly': 'error',
  'eqeqeq': ['error', 'always', {null: 'ignore'}],
  'no-alert': 'error',
  'no-else-return': 'error',
  'no-eval': 'error',
  'no-extend-native': 'error',
  'no-implicit-globals': ['error', {lexicalBindings: true}],
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-param-reassign': 'error',
  'no-script-url': 'error',
  'no-sequences': 'error',
  'no-throw-literal': 'error',
  'no-unneeded-ternary': 'error',
  'no-unused-expressions': 'error',
  'no-unused-vars': ['error', {args: 'after-used', argsIgnorePattern: '^_', caughtErrors: 'all'}],
  'no-use-before-define': ['error', {functions: false, classes: false, variables: false}],
  'no-useless-computed-key': 'error',
  'no-useless-concat': 'error',
  'no-useless-constructor': 'error',
  'no-useless-rename': 'error',
  'no-useless-return': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-arrow-callback': 'error',
  'prefer-const': 'error',
  'prefer-rest-params': 'error',
  'prefer-spread': 'error'
};

export default [
  {
    files: ['**/*.js', '**/*.html'],
    languageOptions: {ecmaVersion: 2022, sourceType: 'module', globals: BROWSER},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {...Object.fromEntries(MISTAKES.map(rule => [rule, 'error'])), ...HABITS}
  },
  {
    // Pages that load these as plain scripts, so that they work in browsers that know no modules.
    files: ['**/static/refer.js', '**/static/proof.js'],
    languageOptions: {sourceType: 'script'}
  },
  {
    files: ['**/static/operations.js'],
    languageOptions: {globals: globals(['Chart'])}
  },
  {
    files: ['bpmn/forms/*.html'],
    languageOptions: {sourceType: 'script', globals: TASKLIST}
  }
];
