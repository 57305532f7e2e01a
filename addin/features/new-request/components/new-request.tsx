export function NewRequest() {
  return undefined
}
