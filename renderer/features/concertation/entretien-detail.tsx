import type { Id } from '../../../shared/kernel/json'
import { RecordForm } from '../../forms/record-form'
import { ConstatsTires } from './constats-tires'
import { createConstatEntretien } from './create-constat'

/** A conversation: whom, when, about what, and what came of it. */
export function EntretienDetail({ id }: { readonly id: Id }) {
  return (
    <>
      <RecordForm table="entretiens" id={id} />
      <ConstatsTires origine={{ entretien: id }} onAdd={() => createConstatEntretien(id)} />
    </>
  )
}
