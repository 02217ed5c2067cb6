import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { FORMS } from '../strings/forms'
import { buildTexts } from './champ-label'
import { getChampId, type ChampProps } from './champ-props'

/** 1 MB of file makes about 1.4 MB of data URL, below what the field accepts. */
const MAX_BYTES = 1_000_000

/** A small PNG or JPEG, kept in the dossier as a data URL. */
export function ImageChamp(props: ChampProps) {
  const { value, commit, recordId, name, field } = props
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState('')
  const id = getChampId(recordId, name)
  const texts = buildTexts(props)

  function choose(file: File | undefined): void {
    if (file === undefined) return
    if (!/^image\/(png|jpeg)$/.test(file.type)) return setError(FORMS.imageRefused)
    if (file.size > MAX_BYTES) return setError(FORMS.imageHeavy)
    const reader = new FileReader()
    reader.onload = () => {
      const read = field.read(reader.result)
      setError(typeof read === 'string' ? '' : FORMS.imageRefused)
      if (typeof read === 'string') commit(read)
    }
    reader.readAsDataURL(file)
  }

  return (
    <div className="champ-image">
      <span className="champ-titre" id={`${id}-titre`}>
        {texts.label ?? field.label}
      </span>
      {texts.description !== undefined && <p className="champ-aide">{texts.description}</p>}
      <div className="champ-rangee">
        {typeof value === 'string' && <img src={value} alt={field.label} />}
        <Button
          id={id}
          size="xs"
          variant="default"
          aria-describedby={`${id}-titre ${id}-erreur`}
          onClick={() => input.current?.click()}
        >
          {typeof value === 'string' ? FORMS.changeImage : FORMS.chooseImage}
        </Button>
        {typeof value === 'string' && (
          <Button size="xs" variant="default" onClick={() => commit(null)}>
            {FORMS.removeImage}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg"
        hidden
        onChange={(event) => {
          choose(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <p className="champ-erreur" id={`${id}-erreur`} role="alert">
        {error}
      </p>
    </div>
  )
}
