import { Fragment, type CSSProperties, type ReactNode } from 'react'
import type { Block, ListItem } from '../../../shared/documents/blocks'
import { formatText } from '../../../shared/documents/typographie-inline'
import { ApercuInlines } from './apercu-inlines'
import { ApercuTable } from './apercu-table'

/** Headings of a document come under the heading of the screen: one level lower. */
const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const

/** The blocks of a document, in order. The accent of a band governs what follows it. */
export function ApercuBlocks(props: {
  readonly blocks: readonly Block[]
  readonly fine: boolean
}): ReactNode {
  return listGroups(props.blocks).map((group, index) => (
    <ApercuGroup key={index} group={group} fine={props.fine} />
  ))
}

type Group = { readonly accent: string | undefined; readonly blocks: readonly Block[] }

function listGroups(blocks: readonly Block[]): readonly Group[] {
  const groups: { accent: string | undefined; blocks: Block[] }[] = [
    { accent: undefined, blocks: [] },
  ]
  for (const block of blocks) {
    if (block.kind === 'band') groups.push({ accent: block.accent, blocks: [] })
    groups[groups.length - 1]?.blocks.push(block)
  }
  return groups.filter((group) => group.blocks.length > 0)
}

function ApercuGroup({
  group,
  fine,
}: {
  readonly group: Group
  readonly fine: boolean
}): ReactNode {
  const blocks = group.blocks.map((block, index) => (
    <ApercuBlock key={index} block={block} fine={fine} />
  ))
  if (group.accent === undefined) return <Fragment>{blocks}</Fragment>
  // A custom property: React sets it through the style object of the page, which a strict policy allows.
  const style = { '--apercu-accent': `#${group.accent}` } as CSSProperties
  return <div style={style}>{blocks}</div>
}

function ApercuBlock({
  block,
  fine,
}: {
  readonly block: Block
  readonly fine: boolean
}): ReactNode {
  switch (block.kind) {
    case 'title':
      return (
        <header className="apercu-titre">
          <h2>{formatText(block.title, { fine })}</h2>
          {block.subtitle === '' ? null : <p>{formatText(block.subtitle, { fine })}</p>}
        </header>
      )
    case 'paragraph':
      return (
        <p
          className={`apercu-${block.role ?? 'body'}`}
          style={block.align === undefined ? undefined : { textAlign: block.align }}
        >
          <ApercuInlines content={block.content} fine={fine} />
        </p>
      )
    case 'heading': {
      const Heading = HEADINGS[block.level]
      return (
        <Heading className={`apercu-h${block.level}`}>
          <ApercuInlines content={block.content} fine={fine} />
        </Heading>
      )
    }
    case 'band': {
      const Heading = HEADINGS[block.level]
      return (
        <div className={`apercu-bandeau apercu-bandeau-${block.level}`}>
          {block.surtitle === '' ? null : (
            <p className="apercu-surtitre">{formatText(block.surtitle, { fine })}</p>
          )}
          <Heading>{formatText(block.title, { fine })}</Heading>
          {block.subtitle
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => (
              <p key={line}>{formatText(line, { fine })}</p>
            ))}
        </div>
      )
    }
    case 'cards':
      return (
        <dl className="apercu-cartes">
          {block.items.map((item) => (
            <div key={item.label}>
              <dt>{formatText(item.label, { fine })}</dt>
              <dd>
                <ApercuInlines content={item.value} fine={fine} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'list':
      return <ApercuList items={block.items} ordered={block.ordered} fine={fine} />
    case 'table':
      return <ApercuTable block={block} fine={fine} />
    case 'callout':
      return (
        <p className="apercu-encadre">
          <ApercuInlines content={block.content} fine={fine} />
        </p>
      )
    case 'figure':
      return (
        <figure className="apercu-figure">
          <img src={toSvgUrl(block.svg)} alt={block.alternative} />
          {block.caption === '' ? null : (
            <figcaption>{formatText(block.caption, { fine })}</figcaption>
          )}
        </figure>
      )
    case 'pageBreak':
    case 'newDocument':
      return <hr className="apercu-saut" aria-hidden="true" />
  }
}

/** The drawing as an image: nothing in it can run. */
function toSvgUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

function ApercuList(props: {
  readonly items: readonly ListItem[]
  readonly ordered: boolean
  readonly fine: boolean
}): ReactNode {
  const List = props.ordered ? 'ol' : 'ul'
  return (
    <List className="apercu-liste">
      {props.items.map((item, index) => (
        <li key={index}>
          <ApercuInlines content={item.content} fine={props.fine} />
          {item.children === undefined || item.children.length === 0 ? null : (
            <ApercuList
              items={item.children}
              ordered={item.childrenOrdered ?? false}
              fine={props.fine}
            />
          )}
        </li>
      ))}
    </List>
  )
}
