import type { Resolver } from 'react-hook-form'
import type { Filled } from './schema.ts'
import type { FormValues } from './values.ts'

/** Checks with zod, which comes with the first answer of the API and need not hold up the form. */
export function resolverFor(today: string, isDayRequired: boolean): Resolver<FormValues, unknown, Filled> {
  return async (values, context, options) => {
    const [{ zodResolver }, { formSchema }] = await Promise.all([
      import('@hookform/resolvers/zod'),
      import('./schema.ts'),
    ])
    return zodResolver(formSchema(today, isDayRequired))(values, context, options)
  }
}
