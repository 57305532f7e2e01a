/** A refusal as the Bot Framework connector words it. */
export function connectorError(status: number, code: string, message: string, retryAfterSeconds?: number): Response {
  return Response.json(
    { error: { code, message } },
    { status, headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) } },
  )
}

const codes: Readonly<Record<number, string>> = {
  400: 'BadArgument',
  401: 'Unauthorized',
  403: 'BotNotInConversationRoster',
  404: 'ConversationNotFound',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'TooManyRequests',
  500: 'ServiceError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
}

/** What the service would say with this status. */
export function connectorFault(status: number, retryAfterSeconds?: number): Response {
  const code = codes[status] ?? 'ServiceError'
  return connectorError(status, code, `The sandbox was asked to answer ${status}.`, retryAfterSeconds)
}
