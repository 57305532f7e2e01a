import { tokens } from '@fluentui/react-components'

/** Hurtigspor's mark: a track that bends forward and a dot that is on its way. */
export function AppIcon({ size = 20, color = tokens.colorBrandForeground1 }: { size?: number; color?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      aria-hidden
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <path
        d="M3 15h4.5a3 3 0 0 0 2.6-1.5l2-3.5a3 3 0 0 1 2.6-1.5H17M14 5.5l3 3-3 3"
        stroke={color}
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="4.5" cy="8" r="2" fill={color} />
    </svg>
  )
}
