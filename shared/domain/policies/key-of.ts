/** An obligation's key within its request: the rule id, with its part where a rule has several. */
export function keyOf({ ruleId, part }: { readonly ruleId: string; readonly part?: string | undefined }): string {
  return part === undefined ? ruleId : `${ruleId}/${part}`
}
