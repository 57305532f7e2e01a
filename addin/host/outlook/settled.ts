/** Office.js answers through callbacks; this waits for one and rejects with Outlook's own error. */
export function settled<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value)
      else reject(new Error(result.error.name))
    })
  })
}
