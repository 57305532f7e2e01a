import { Link } from '@fluentui/react-components'

/** The bold text and the links of a message that is written in Markdown; anything else stands as it was written. */
export function MessageText({ text, onOpenLink }: { text: string; onOpenLink: (address: string) => void }) {
  const parts = [...text.matchAll(markdown)]
  let end = 0
  const shown = parts.flatMap((part) => {
    const [whole, label, address, bold] = part
    const before = text.slice(end, part.index)
    end = part.index + whole.length
    if (address === undefined) return [before, <strong key={part.index}>{bold}</strong>]
    return [
      before,
      <Link key={part.index} as="button" inline onClick={() => onOpenLink(address)}>
        {label}
      </Link>,
    ]
  })
  return (
    <>
      {shown}
      {text.slice(end)}
    </>
  )
}

const markdown = /\[([^\]]+)\]\((https?:[^)\s]+)\)|\*\*(.+?)\*\*/g

/** As a list of chats shows it. */
export function plainText(text: string): string {
  return text.replaceAll(markdown, (_whole, label, _address, bold) => label ?? bold)
}
