import ts from 'typescript'

export type Import = {
  readonly specifier: string
  /** Erased by the compiler: a type alone crosses the border, no code. */
  readonly typeOnly: boolean
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  if (clause.name || !named || !ts.isNamedImports(named)) return false
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly)
}

function isTypeOnlyExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true
  const clause = node.exportClause
  if (!clause || !ts.isNamedExports(clause)) return false
  return clause.elements.length > 0 && clause.elements.every((element) => element.isTypeOnly)
}

/** `import('x')` and `require('x')`; « ? » when the name is computed, which nobody could check. */
function readCall(node: ts.CallExpression): Import | null {
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require'
  if (!isImport && !isRequire) return null
  const [first] = node.arguments
  const specifier = first && ts.isStringLiteralLike(first) ? first.text : '?'
  return { specifier, typeOnly: false }
}

/** `new URL('./x.worker.ts', import.meta.url)`: how a worker is imported without the word. */
function readUrl(node: ts.NewExpression): Import | null {
  const [first, second] = node.arguments ?? []
  if (!ts.isIdentifier(node.expression) || node.expression.text !== 'URL') return null
  if (!first || !ts.isStringLiteralLike(first)) return null
  if (second?.getText() !== 'import.meta.url' || !/\.tsx?$/.test(first.text)) return null
  return { specifier: first.text, typeOnly: false }
}

function readNode(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return { specifier: node.moduleSpecifier.text, typeOnly: isTypeOnlyImport(node.importClause) }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  )
    return { specifier: node.moduleSpecifier.text, typeOnly: isTypeOnlyExport(node) }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  )
    return { specifier: node.argument.literal.text, typeOnly: true }
  if (ts.isCallExpression(node)) return readCall(node)
  if (ts.isNewExpression(node)) return readUrl(node)
  return null
}

const read = new Map<string, readonly Import[]>()

/**
 * Every import of a source, static, dynamic, of types, of workers, by really parsing it (not by searching its text). Once a source:
 * many rules ask the same.
 */
export function listImports(path: string, text: string): readonly Import[] {
  const key = `${path}\n${text}`
  const known = read.get(key) ?? parseImports(path, text)
  read.set(key, known)
  return known
}

function parseImports(path: string, text: string): readonly Import[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const one = readNode(node)
    if (one) found.push(one)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
