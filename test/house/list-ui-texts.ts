import ts from 'typescript'

/** Attributes and properties whose value is shown or read aloud. */
const SHOWN = new Set([
  'label',
  'title',
  'placeholder',
  'description',
  'message',
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'nothingFoundMessage',
  'error',
])

function getName(node: ts.Node): string {
  if (ts.isJsxAttribute(node) && ts.isIdentifier(node.name)) return node.name.text
  if (ts.isPropertyAssignment(node)) return node.name.getText().replace(/['"]/g, '')
  return ''
}

/** Everything in quotes below a node, template pieces included. */
function listQuoted(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node))
    return [
      node.head.text,
      ...node.templateSpans.flatMap((span) => [...listQuoted(span.expression), span.literal.text]),
    ]
  const found: string[] = []
  ts.forEachChild(node, (child) => {
    found.push(...listQuoted(child))
  })
  return found
}

/**
 * Texts of a source that a person may see: text between tags, and quoted values of the attributes above.
 * @param everything takes every quoted text instead (files of strings)
 */
export function listUiTexts(path: string, text: string, everything = false): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return
    if (ts.isJsxText(node) && node.text.trim()) found.push(node.text.trim())
    else if (SHOWN.has(getName(node)) || (everything && ts.isStatement(node))) {
      found.push(...listQuoted(node))
      return
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
