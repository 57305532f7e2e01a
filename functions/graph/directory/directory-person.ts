import { z } from 'zod'
import type { DirectoryPerson } from '../../app/ports/directory.ts'

/** What we ask the directory for: what a screen shows and what an invitation needs, and no more. */
export const personFields = 'id,displayName,mail,userPrincipalName,department,preferredLanguage'

const text = z.string().min(1).nullish().catch(undefined)

/** A person as the memory gives them back; null is somebody the directory did not know. */
export const rememberedPerson = z
  .object({
    personId: z.string().min(1),
    name: z.string(),
    mail: z.string(),
    department: z.string().exactOptional(),
    language: z.enum(['da', 'en']),
  })
  .nullable()
  .transform((person): DirectoryPerson | undefined => person ?? undefined)

/** Graph's user as far as we read it. Whoever has no mailbox of their own is reached at the principal name. */
export const directoryPerson = z
  .object({
    id: z.string().min(1),
    displayName: text,
    mail: text,
    userPrincipalName: text,
    department: text,
    preferredLanguage: text,
  })
  .transform((user): DirectoryPerson => {
    const mail = user.mail ?? user.userPrincipalName ?? ''
    return {
      personId: user.id,
      name: user.displayName ?? mail,
      mail,
      ...(user.department ? { department: user.department } : {}),
      language: user.preferredLanguage?.toLowerCase().startsWith('en') ? 'en' : 'da',
    }
  })
