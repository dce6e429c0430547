import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'vite'

export type Breach = { readonly file: string; readonly line: number; readonly message: string }

export type Import = { readonly specifier: string; readonly names: readonly string[]; readonly line: number }

/** One source file, parsed: `path` is below the project's folder, with forward slashes. */
export type Source = {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
  readonly program: ReturnType<typeof parseSync>['program']
}

/** Every TypeScript source below src, without its tests, in the order of their paths. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .sort()
    .map((path) => parse(path, readFileSync(join(folder, path), 'utf8')))
}

export function parse(path: string, text: string): Source {
  const { module, program } = parseSync(path, text)
  const imports = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      names: entries.map(({ importName }) => importName.name ?? '*'),
      line: lineAt(text, moduleRequest.start),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) =>
        moduleRequest === null
          ? []
          : [{ specifier: moduleRequest.value, names: ['*'], line: lineAt(text, moduleRequest.start) }],
      ),
    ),
    ...importsInExpressions(program, text),
  ]
  return { path, text, imports, program }
}

export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

/** `import('…')` as an expression and as a type: neither is in the module record with its text. */
function importsInExpressions(program: Source['program'], text: string): readonly Import[] {
  const found: Import[] = []
  const note = (specifier: unknown, start: number): void => {
    const known = typeof specifier === 'string' ? specifier : '(computed)'
    found.push({ specifier: known, names: ['*'], line: lineAt(text, start) })
  }
  new Visitor({
    ImportExpression: (node) => note(node.source.type === 'Literal' ? node.source.value : null, node.start),
    TSImportType: (node) => note(node.source.value, node.start),
  }).visit(program)
  return found
}
