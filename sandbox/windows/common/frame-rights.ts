/** What the add-in's frame may do: the rights Outlook and Teams on the web give theirs. It never navigates the window itself. */
export const frameRights =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox'
