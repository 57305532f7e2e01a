import type { Resolver } from 'react-hook-form'
import type { Asked, Filled } from './schema.ts'
import type { FormValues } from './values.ts'

/** Checks with zod, which comes with the first answer of the API and need not hold up the form. */
export function resolverFor(asked: Asked): Resolver<FormValues, unknown, Filled> {
  return async (values, context, options) => {
    const [{ zodResolver }, { formSchema }] = await Promise.all([
      import('@hookform/resolvers/zod'),
      import('./schema.ts'),
    ])
    return zodResolver(formSchema(asked))(values, context, options)
  }
}
