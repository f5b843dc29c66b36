/**
 * Makes what browsers load out of what we write: scripts and style sheets, joined and minified.
 * Everything lands in `dist/`, laid out as it stands below `assets/` on a site; what differs from
 * look to look in a folder of its name. Run by `make`, and before a release, so that whoever
 * installs the package needs no Node.js.
 */

import {mkdir, readFile, readdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, transform} from 'esbuild'
import {rollup} from 'rollup'
import {minify} from 'terser'

const here = fileURLToPath(new URL('.', import.meta.url))
const dist = `${here}dist/`

/** Scripts that share nothing: each is whole in itself. */
const ALONE = ['search', 'embed']

/** The script of every page keeps nothing; what it holds, no other script holds again. */
const FRAME = 'frame'

/** The pages of My kit share what makes ready for a talk; that is one more script for them. */
const MY_KIT = ['my-kit', 'pack', 'talk', 'compare', 'my-questions']

/** The pages with fields of a sheet share what fills them, and no other page loads it. */
const SHEETS = ['sheet', 'pack', 'compare', 'my-questions']

/** The page of a set loads the script of questions, and its own. */
const WITH_QUESTIONS = 'set'

/** Pages with a copy of modules of their own: which, and by what part of theirs it is reached. */
const COPIES = [
  {page: 'my-questions', by: /my-questions/, of: /\/(?:question-total|questions)\.js$/},
  {
    page: 'questions',
    by: /\/(?:question-picker|question-total|set-fit)\.js$/,
    of: /\/with-words\.js$/,
  },
  {page: 'set', by: /\/set-fit\.js$/, of: /\/fitting\.js$/},
  {page: 'pack', by: /\/meeting-pack\.js$/, of: /\/local-day\.js$/},
  {page: 'my-kit', by: /\/card(?:s|-list)\.js$/, of: /\/meeting-facts\.js$/},
  {page: 'compare', by: /\/compare-talks\.js$/, of: /\/by-day\.js$/},
]

/**
 * What the front page loads for readers who have begun; My kit shares with it what is due, and what
 * plans a meeting.
 */
const LATER = 'today-page'

/**
 * As many kinds of page as share a module before it goes into a script that many load: one of all
 * pages with tools, or what sheets do without into another.
 */
const SHARED_BY = 4

/** Characters of a shared module that weigh less than another request: it goes there, too. */
const SMALL = 1000

const TARGET = 'es2022'

/**
 * Minifies each script after it is joined; esbuild is quicker and leaves a fortieth more to load.
 *
 * @type {import('rollup').Plugin}
 */
const minified = {
  name: 'minified',
  renderChunk: code =>
    minify(code, {ecma: 2020, module: true, compress: {passes: 2, hoist_funs: true}}),
}

/** Minifies what nobody loads from afar. */
const minifiedInFiles = {
  name: 'minified-in-files',
  renderChunk: code => transform(code, {minify: true, target: TARGET}),
}

/**
 * Lists the entries from which a module is reached without waiting: what several reach is loaded
 * once for all.
 *
 * @param {string} id
 * @param {(id: string) => import('rollup').ModuleInfo | null} info
 * @param {Set<string>} [seen]
 * @returns {Set<string>}
 */
function entriesOf(id, info, seen = new Set()) {
  const module = info(id)
  if (!module || seen.has(id)) return new Set()
  seen.add(id)
  const above = module.importers.flatMap(importer => [...entriesOf(importer, info, seen)])
  return new Set(module.isEntry ? [id, ...above] : above)
}

/**
 * Names the script that a module goes into; undefined leaves it to the pages that reach it.
 *
 * @param {string} id
 * @param {(id: string) => import('rollup').ModuleInfo | null} info
 */
function chunkOf(id, info) {
  const reached = [...entriesOf(id, info)]
    .map(entry => entry.split('/').at(-1)?.slice(0, -3))
    .filter(entry => entry !== WITH_QUESTIONS)
  if (reached.includes(FRAME)) return FRAME
  const entries = reached.filter(entry => entry !== LATER)
  const isSmall = (info(id)?.code?.length ?? 0) < SMALL
  const isDue = entries.length < reached.length
  if (entries.length < 2) return isDue && entries.length ? 'planning' : undefined
  if (entries.every(entry => MY_KIT.includes(entry ?? ''))) {
    if (isDue) return isSmall ? 'tools' : 'planning'
    return 'ready'
  }
  if (entries.every(entry => SHEETS.includes(entry ?? ''))) return 'kept-sheet'
  if (entries.length >= SHARED_BY || isSmall) return entries.includes('sheet') ? 'shared' : 'tools'
  return entries.includes('sheet') ? 'kept-sheet' : undefined
}

/** What others have made is found by its name. */
const ofOthers = {
  name: 'of-others',
  /** @param {string} id */
  resolveId: id => (id.startsWith('lean-qr') ? fileURLToPath(import.meta.resolve(id)) : null),
}

/**
 * Gives a page a copy of what it shares with pages that nobody has open beside it: each loads one
 * script fewer, or others do not load it with theirs.
 *
 * @type {import('rollup').Plugin}
 */
const copied = {
  name: 'copied',
  async resolveId(id, importer = '') {
    const copy = COPIES.find(({by, of}) => by.test(importer) && of.test(id))
    const found = copy && (await this.resolve(id, importer, {skipSelf: true}))
    return found ? `${found.id}?${copy.page}` : null
  },
  load: id => (id.includes('.js?') ? readFile(id.split('?')[0] ?? '', 'utf8') : null),
}

/**
 * Joins the scripts of pages, and returns of each what it imports.
 *
 * @param {string[]} pages Below `scripts/`.
 * @returns {Promise<[string, string[]][]>}
 */
async function scripts(pages) {
  const input = pages.map(page => `${here}scripts/${page}.js`)
  const bundle = await rollup({input, plugins: [ofOthers, copied]})
  const {output} = await bundle.write({
    dir: `${dist}scripts`,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: (id, {getModuleInfo}) => chunkOf(id, getModuleInfo),
    plugins: [minified],
  })
  return output.flatMap(chunk =>
    chunk.type === 'chunk' && chunk.isEntry ? [[chunk.name, chunk.imports]] : [],
  )
}

/** In a guide that is opened as files, data comes in another way. */
const dataInFiles = {
  name: 'data-in-files',
  /** @param {string} id */
  resolveId: id => (id.endsWith('/data.js') ? `${here}scripts/kit/data-in-files.js` : null),
}

/**
 * Makes a page's script for a guide that is opened as files: no browser loads modules from files,
 * so that each script is whole in itself.
 *
 * @param {string} page
 */
async function scriptInFiles(page) {
  const bundle = await rollup({
    input: `${here}scripts/pages/${page}.js`,
    plugins: [dataInFiles, ofOthers],
  })
  await bundle.write({
    file: `${dist}files/scripts/${page}.js`,
    format: 'iife',
    inlineDynamicImports: true,
    plugins: [minifiedInFiles],
  })
}

/**
 * Makes every rule of ours one for what is below an element of ours, and counts in the theme's rem,
 * which is 20 pixels (media queries know no other than the browser's). What is about the page
 * itself stands apart: for one of the looks in its folder, for both in `page/`.
 */
const ours = {
  name: 'ours',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({filter: /^\.\.\/notebook\//}, ({path, resolveDir}) => ({
      path: join(resolveDir, path.replace('notebook', 'material')),
    }))
    build.onLoad({filter: /styles\/[^/]+\.css$/}, async ({path}) => ({
      contents: `.askwell {${inRemOfTheme(await readFile(path, 'utf8'))}}`,
      loader: 'css',
    }))
  },
}

/** @param {string} css */
function inRemOfTheme(css) {
  return css.replace(/@media[^{]*|\b[\d.]+rem\b|(?<![\w.])\.\d+rem\b/g, found =>
    found.startsWith('@') ? found : `${Number((parseFloat(found) * 0.8).toFixed(4))}rem`,
  )
}

/**
 * Joins the style sheets of a look.
 *
 * @param {string} look
 * @param {import('esbuild').Plugin[]} plugins
 */
async function styles(look, plugins) {
  await build({
    entryPoints: [`${here}styles/pages/*.css`],
    bundle: true,
    minify: true,
    supported: {nesting: false},
    outdir: `${dist}${look}/styles`,
    plugins,
  })
}

/** Makes the script that runs before the first paint: whole, and no module, for those wait. */
async function scriptBeforePaint() {
  const bundle = await rollup({input: `${here}scripts/first.js`})
  await bundle.write({file: `${dist}scripts/first.js`, format: 'iife', plugins: [minified]})
}

/** Makes the worker that keeps a guide on a device: it has a whole site, so no theme's. */
async function worker() {
  const bundle = await rollup({input: `${here}scripts/worker.js`})
  await bundle.write({file: `${dist}notebook/worker.js`, format: 'iife', plugins: [minified]})
}

/** Lists the names of the scripts that pages load. */
async function scriptNames() {
  const files = await readdir(`${here}scripts/pages`)
  return files.map(file => file.slice(0, -'.js'.length))
}

await rm(dist, {recursive: true, force: true})
await mkdir(`${dist}scripts`, {recursive: true})
const pages = await scriptNames()
const together = pages.filter(page => !ALONE.includes(page)).map(page => `pages/${page}`)
// No page loads the kit alone: it can be asked by its name, by tests and on a page's console.
const imports = await scripts([...together, 'kit/kit', `elements/${LATER}`])
for (const page of ALONE) imports.push(...(await scripts([`pages/${page}`])))
await writeFile(`${dist}imports.json`, JSON.stringify(Object.fromEntries(imports)))
for (const page of pages) await scriptInFiles(page)
await scriptBeforePaint()
await worker()
await styles('notebook', [])
await styles('material', [ours])
