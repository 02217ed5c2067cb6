import { Button, Progress } from '@mantine/core'
import { IconArrowLeft, IconFileTypeDocx } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { getSingleton, type Dossier } from '../../../shared/domain/dossier'
import type { DocumentDefinition } from '../../../shared/documents/document-definition'
import { formatFileName } from '../../../shared/documents/file-name'
import type { Id } from '../../../shared/kernel/json'
import { getCtx } from '../../store/session'
import { getVacancesLivrees } from '../../store/vacances-livrees'
import { DOCUMENTS_TEXTES } from '../../strings/documents'
import { useCommande } from '../../ui/commandes'
import { EmptyState } from '../../ui/empty-state'
import { DocumentOptions } from './document-options'
import { MissingList } from './missing-list'
import { ApercuDocument } from '../../forms/apercu/apercu-document'
import { useExport } from './use-export'

type DocumentDetailProps = {
  readonly dossier: Dossier
  readonly document: DocumentDefinition
  readonly objet: Id | null
}

/** A document being prepared: object and state, what is missing, preview, export. */
export function DocumentDetail({ dossier, document, objet }: DocumentDetailProps) {
  const [, navigate] = useLocation()
  const { progress, start, cancel } = useExport()
  const [ctx] = useState(getCtx)
  const [input] = document.inputs
  const groups = useMemo(
    () =>
      document.inputs.map((field) => ({
        input: field,
        choices: document.listChoices(dossier, field),
      })),
    [document, dossier],
  )
  const choices = useMemo(() => groups.flatMap((group) => group.choices), [groups])
  const variantes = document.variantes ?? []
  const [variante, setVariante] = useState(variantes[0]?.id ?? null)
  const known = choices.some(({ id }) => id === objet) ? objet : null
  const isEach = known === null && input?.whenAbsent === 'each'
  const etat = getSingleton(dossier, 'reglages').etatDocuments ?? 'brouillon'
  const objets = useMemo(
    () => (isEach ? choices.map(({ id }) => id) : [known]),
    [isEach, choices, known],
  )
  const common = useMemo(
    () => ({
      etat,
      vacances: getVacancesLivrees(),
      ...(variante === null ? {} : { variante }),
    }),
    [etat, variante],
  )
  const missing = useMemo(() => {
    const all = objets.flatMap((id) => document.missing(dossier, { objet: id, ...common }))
    const unique = new Map(all.map((field) => [`${field.table} ${field.id} ${field.field}`, field]))
    return [...unique.values()]
  }, [document, dossier, objets, common])

  // The picture of the page may lag behind a choice; the controls may not.
  const shown = useDeferredValue(objets[0])
  const model = useMemo(
    () =>
      // What is deferred may be gone meanwhile.
      shown === undefined || (shown !== null && !choices.some(({ id }) => id === shown))
        ? null
        : document.build(dossier, { objet: shown, ...common }, ctx),
    [document, dossier, shown, common, ctx, choices],
  )
  const isEmpty = objets.length === 0
  const isBusy = progress !== null
  const nothing = DOCUMENTS_TEXTES.nothingFor[input?.id ?? 'fiche']
  const run = (): void =>
    start({
      documentId: document.id,
      objets,
      etat,
      variante,
      vacances: common.vacances,
      zipName: DOCUMENTS_TEXTES.zipName(
        formatFileName(dossier, document.plural ?? document.title, ctx).replace(/\.docx$/, ''),
      ),
    })
  useCommande('exporter', run, { enabled: !isEmpty && !isBusy })

  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{document.title}</h1>
          <p className="sous">{document.description}</p>
        </div>
        <div className="outils">
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} stroke={1.7} aria-hidden="true" />}
            onClick={() => navigate('/documents')}
          >
            {DOCUMENTS_TEXTES.back}
          </Button>
          {isBusy ? (
            <Button variant="default" onClick={cancel}>
              {DOCUMENTS_TEXTES.cancel}
            </Button>
          ) : (
            !isEmpty && (
              <Button
                leftSection={<IconFileTypeDocx size={17} stroke={1.7} aria-hidden="true" />}
                onClick={run}
              >
                {objets.length > 1
                  ? DOCUMENTS_TEXTES.exportMany(objets.length)
                  : DOCUMENTS_TEXTES.export}
              </Button>
            )
          )}
        </div>
      </header>
      <div className="document-progres" role="status">
        {progress !== null && (
          <>
            <span>{DOCUMENTS_TEXTES.exporting(progress.done, progress.total)}</span>
            <Progress
              aria-label={DOCUMENTS_TEXTES.progress}
              value={(100 * progress.done) / progress.total}
            />
          </>
        )}
      </div>
      <div className="document-corps">
        {isEmpty ? (
          <EmptyState
            title={DOCUMENTS_TEXTES.nothingTitle}
            action={<Button onClick={() => navigate(nothing.address)}>{nothing.action}</Button>}
          >
            {nothing.text}
          </EmptyState>
        ) : (
          <>
            <div className="document-cote" data-zone="liste">
              <DocumentOptions
                groups={groups}
                objet={known}
                etat={etat}
                variantes={variantes}
                variante={variante}
                onChooseVariante={setVariante}
                onChoose={(next) =>
                  navigate(`/documents/${document.id}${next === null ? '' : `/${next}`}`)
                }
              />
              <MissingList dossier={dossier} documentId={document.id} missing={missing} />
            </div>
            <div
              className="document-apercu"
              data-zone="detail"
              role="region"
              aria-label={DOCUMENTS_TEXTES.preview}
              tabIndex={0}
            >
              {model !== null && <ApercuDocument model={model} />}
            </div>
          </>
        )}
      </div>
    </div>
  )
}
