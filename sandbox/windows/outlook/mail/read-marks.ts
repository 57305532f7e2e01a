import type { Mail } from '../../common/api/mail.ts'
import { useLocalValue } from '../../common/local-value.ts'

/** Which mails this person has opened in this browser. The sandbox's mailbox itself is left untouched. */
export function useReadMarks(person: string): { isRead: (mail: Mail) => boolean; markRead: (id: string) => void } {
  const [value, set] = useLocalValue(`sandbox.read.${person}`)
  const ids = new Set(value?.split('\n') ?? [])
  return {
    isRead: (mail) => mail.isRead || ids.has(mail.id),
    markRead: (id) => {
      if (!ids.has(id)) set([...ids, id].join('\n'))
    },
  }
}
