/* ESLint's recommended rules, and what else finds faults here. */

// js.configs.recommended of @eslint/js 10
const recommended = [
  'constructor-super', 'for-direction', 'getter-return', 'no-async-promise-executor', 'no-case-declarations',
  'no-class-assign', 'no-compare-neg-zero', 'no-cond-assign', 'no-const-assign', 'no-constant-binary-expression',
  'no-constant-condition', 'no-control-regex', 'no-debugger', 'no-delete-var', 'no-dupe-args',
  'no-dupe-class-members', 'no-dupe-else-if', 'no-dupe-keys', 'no-duplicate-case', 'no-empty',
  'no-empty-character-class', 'no-empty-pattern', 'no-empty-static-block', 'no-ex-assign', 'no-extra-boolean-cast',
  'no-fallthrough', 'no-func-assign', 'no-global-assign', 'no-import-assign', 'no-invalid-regexp',
  'no-irregular-whitespace', 'no-loss-of-precision', 'no-misleading-character-class',
  'no-new-native-nonconstructor', 'no-nonoctal-decimal-escape', 'no-obj-calls', 'no-octal',
  'no-prototype-builtins', 'no-redeclare', 'no-regex-spaces', 'no-self-assign', 'no-setter-return',
  'no-shadow-restricted-names', 'no-sparse-arrays', 'no-this-before-super', 'no-unassigned-vars', 'no-undef',
  'no-unexpected-multiline', 'no-unreachable', 'no-unsafe-finally', 'no-unsafe-negation',
  'no-unsafe-optional-chaining', 'no-unused-labels', 'no-unused-private-class-members', 'no-unused-vars',
  'no-useless-assignment', 'no-useless-backreference', 'no-useless-catch', 'no-useless-escape', 'no-with',
  'preserve-caught-error', 'require-yield', 'use-isnan', 'valid-typeof'
];

const faults = [
  'array-callback-return', 'block-scoped-var', 'default-case-last', 'eqeqeq', 'guard-for-in',
  'no-caller', 'no-constructor-return', 'no-eval', 'no-implied-eval', 'no-inner-declarations', 'no-lone-blocks',
  'no-loop-func', 'no-new-func', 'no-new-wrappers', 'no-promise-executor-return', 'no-return-assign', 'no-script-url',
  'no-self-compare', 'no-sequences', 'no-shadow', 'no-template-curly-in-string', 'no-throw-literal',
  'no-unmodified-loop-condition', 'no-unreachable-loop', 'no-unused-expressions', 'no-use-before-define', 'no-useless-return',
  'no-var', 'prefer-const', 'prefer-arrow-callback', 'radix', 'require-atomic-updates'
];

const optioned = {
  'no-shadow': ['error', { builtinGlobals: false }],
  'no-use-before-define': ['error', { functions: false, variables: false }],
  'no-unused-vars': ['error', { args: 'none' }],
  // templates are .html files beside their scripts
  'no-restricted-syntax': ['error', {
    selector: "Literal[value=/<[a-z][a-z0-9-]*[ >]/], TemplateElement[value.raw=/<[a-z][a-z0-9-]*[ >]/]",
    message: 'A template in a string.'
  }]
};

const browser = [
  'angular', 'console', 'crypto', 'document', 'DOMParser', 'fetch', 'File', 'FileReader', 'FormData', 'Node', 'URL', 'URLSearchParams',
  'window'
];

const node = ['Buffer', 'console', 'process', 'URL'];

const known = names => Object.fromEntries(names.map(name => [name, 'readonly']));

export default [
  {
    files: ['**/*.js', '**/*.mjs'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: { ...Object.fromEntries([...recommended, ...faults].map(rule => [rule, 'error'])), ...optioned }
  },
  { files: ['**/*.js'], languageOptions: { globals: known(browser) } },
  { files: ['**/*.mjs'], languageOptions: { globals: known(node) } }
];
