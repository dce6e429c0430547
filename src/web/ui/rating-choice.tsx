/** Five steps from 0 to 1 as buttons; pressing the chosen one again takes the answer back. */
export function RatingChoice({
  label,
  words,
  value,
  onChange,
}: {
  readonly label: string
  readonly words: readonly string[]
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}) {
  return (
    <Choice
      label={label}
      choices={words.map((title, index) => ({ value: index / (words.length - 1), title }))}
      value={value}
      onChange={onChange}
    />
  )
}

/** A few exclusive answers as buttons. */
export function Choice<Value extends string | number>({
  label,
  choices,
  value,
  onChange,
  isLabelHidden = false,
}: {
  readonly label: string
  readonly choices: readonly { readonly value: Value; readonly title: string }[]
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
  readonly isLabelHidden?: boolean
}) {
  return (
    <fieldset className="stack tight">
      <legend className={isLabelHidden ? 'hidden-text' : 'field-label'}>{label}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            className="button small"
            aria-pressed={value === choice.value}
            onClick={() => onChange(value === choice.value ? null : choice.value)}
          >
            {choice.title}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
