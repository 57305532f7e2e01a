import type { HttpResponseInit } from '@azure/functions'
import { errors, type ErrorCode } from '../../shared/contract/errors.ts'
import type { Text } from '../../shared/domain/text.ts'
import type { Refusal } from '../app/outcome.ts'
import { errorTexts } from '../app/error-texts/error-texts.ts'

export interface FieldProblem {
  readonly path: string
  readonly code: string
  readonly message: Text
}

/** RFC 9457 with a stable code; `instance` is the reference a person may give to support, and stands in our log. */
export function problemResponse(
  code: ErrorCode,
  instance: string,
  more: { readonly fields?: readonly FieldProblem[]; readonly extra?: Readonly<Record<string, unknown>> } = {},
): HttpResponseInit {
  const { status } = errors[code]
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    body: JSON.stringify({
      ...more.extra,
      type: `https://hurtigspor.example/problems/${code}`,
      title: errorTexts[code].en,
      status,
      code,
      detail: errorTexts[code],
      ...(more.fields === undefined || more.fields.length === 0 ? {} : { fields: more.fields }),
      instance,
    }),
  }
}

/** A use case's refusal as an answer: its field, when it has one, is named beside the code. */
export function refusalResponse({ code, field, ruleId, extra }: Refusal, instance: string): HttpResponseInit {
  return problemResponse(code, instance, {
    ...(field === undefined ? {} : { fields: [{ path: field, code, message: errorTexts[code] }] }),
    extra: { ...extra, ...(ruleId === undefined ? {} : { ruleId }) },
  })
}
