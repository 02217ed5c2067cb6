import { IconChevronRight, IconDots } from '@tabler/icons-react'
import { memo } from 'react'
import { VisuallyHidden } from '@mantine/core'
import { PLAN } from '../../strings/plan'
import { getAxeLook } from './axe-tone'
import { isSameRow, type PlanRow } from './plan-rows'
import { buildRowName, getRowTitle } from './row-name'
import { RenameField } from './rename-field'
import { StatutIcon } from './statut-icon'
import { getStatutLabel } from './statuts'
import { useRowDrag } from './use-row-drag'
import { VersionsMark } from './versions-mark'

export type TreeRowProps = {
  readonly row: PlanRow
  readonly isSelected: boolean
  readonly isFocusable: boolean
  readonly isRenaming: boolean
  /** Far from sight in a long tree: drawn as a name alone. */
  readonly isLight: boolean
  /** The words of the team: « Axe », « Objectif », « Fiche action », « Constat ». */
  readonly notion: string
}

/** One line of the tree. It holds no handler: the tree reads gestures from `data-id` and `data-geste`. */
export const TreeRow = memo(
  function TreeRow(props: TreeRowProps) {
    const { row, isSelected, isFocusable, isLight } = props
    const { node, level } = row
    const drag = useRowDrag(node)
    const labelId = `plan-${node.id}`
    const look = getAxeLook(node.tone, node.couleur)
    return (
      <div
        ref={drag.ref}
        role="treeitem"
        className="noeud"
        data-id={node.id}
        data-genre={node.table ?? 'groupe'}
        data-choisi={isSelected || undefined}
        data-glisse={drag.isDragging || undefined}
        data-depot={drag.drop ?? undefined}
        aria-level={level}
        aria-posinset={row.position}
        aria-setsize={row.setSize}
        aria-selected={isSelected}
        {...(isLight
          ? { 'aria-label': buildRowName(node, props.notion) }
          : { 'aria-labelledby': labelId })}
        {...(node.children.length > 0 && { 'aria-expanded': row.isOpen })}
        tabIndex={isFocusable ? 0 : -1}
        {...look}
      >
        {isLight ? (
          <>
            <span className="noeud-code noeud-retrait">{node.code}</span>
            <span className="noeud-titre">{getRowTitle(node)}</span>
          </>
        ) : (
          <RowContent {...props} labelId={labelId} />
        )}
      </div>
    )
  },
  (a, b) =>
    a.isSelected === b.isSelected &&
    a.isFocusable === b.isFocusable &&
    a.isRenaming === b.isRenaming &&
    a.isLight === b.isLight &&
    a.notion === b.notion &&
    isSameRow(a.row, b.row),
)

type ContentProps = TreeRowProps & { readonly labelId: string }

/** What a line near sight holds. */
function RowContent(props: ContentProps) {
  const { row, isRenaming } = props
  const { node } = row
  return (
    <>
      <span className="noeud-chevron" data-geste="basculer" data-ouvert={row.isOpen || undefined}>
        {node.children.length > 0 && <IconChevronRight size={15} aria-hidden />}
      </span>
      {node.table === 'fichesAction' && <StatutIcon statut={node.statut} />}
      <RowLabel {...props} />
      {isRenaming && <RenameField id={node.id} title={node.title} />}
      {node.table !== null && (
        <button
          type="button"
          className="noeud-plus"
          data-geste="menu"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={PLAN.actionsFor(node.title || PLAN.untitled)}
        >
          <IconDots size={16} aria-hidden />
        </button>
      )}
    </>
  )
}

/** Number, title and count, in the words that name the line for everybody. */
function RowLabel({ row, notion, isRenaming, labelId }: ContentProps) {
  const { node } = row
  return (
    <span className="noeud-texte" id={labelId} hidden={isRenaming}>
      {node.table !== null && <VisuallyHidden>{notion} </VisuallyHidden>}
      {node.code !== '' && (
        <span className={node.table === 'axes' ? 'puce-axe' : 'noeud-code'}>{node.code}</span>
      )}
      <span className="noeud-titre" data-vide={node.title.trim() === '' || undefined}>
        {getRowTitle(node)}
      </span>
      {node.table === 'fichesAction' && node.statut !== null && (
        <VisuallyHidden>, {getStatutLabel(node.statut)}</VisuallyHidden>
      )}
      {node.table !== null && <VersionsMark id={node.id} />}
      {node.count !== null && (
        <span className="noeud-nombre">
          <VisuallyHidden>, </VisuallyHidden>
          {node.count === 0 ? (
            <>
              <span aria-hidden>—</span>
              <VisuallyHidden>{PLAN.noAction}</VisuallyHidden>
            </>
          ) : (
            <>
              {node.count}
              <VisuallyHidden>{PLAN.actionCount(node.count)}</VisuallyHidden>
            </>
          )}
        </span>
      )}
    </span>
  )
}
