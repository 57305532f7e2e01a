import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { messagesQuery, sendText } from '../../common/api/teams.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'end',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flexGrow: 1 },
  error: { width: '100%', color: tokens.colorPaletteRedForeground1 },
})

/** Enter sends, Shift and Enter makes a new line. What was typed stays until it has been sent. */
export function WriteBox({ person }: { person: string }) {
  const styles = useStyles()
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const send = useMutation({
    mutationFn: (what: string) => sendText(person, what),
    onSuccess: async () => {
      setText('')
      await queries.invalidateQueries({ queryKey: messagesQuery(person).queryKey })
    },
  })
  const submit = (): void => {
    if (text.trim() !== '' && !send.isPending) send.mutate(text.trim())
  }
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Textarea
        className={styles.text}
        rows={1}
        resize="none"
        aria-label="Skriv til Hurtigspor"
        placeholder="Skriv en besked"
        value={text}
        onChange={(_event, data) => setText(data.value)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          submit()
        }}
      />
      <Button
        type="submit"
        appearance="transparent"
        icon={<SendRegular />}
        aria-label="Send besked"
        disabled={send.isPending || text.trim() === ''}
      />
      {send.isError && (
        <Text role="alert" className={styles.error}>
          Beskeden blev ikke sendt: {send.error.message}
        </Text>
      )}
    </form>
  )
}
