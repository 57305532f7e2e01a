/** A request's key in the store; people see its reference instead. */
export type RequestId = string
/** What people see and say: `HS-7K3M`. Unique, random, tells nothing. */
export type Reference = string
/** The directory's object id (Entra `oid`) of a person. Names are looked up when shown and never stored in the journal. */
export type PersonId = string
export type WorkplaceId = string
export type BookingId = string

/** `2026-12-21`, a local date in the policy's zone (CAL-1). */
export type DateText = string
/** `2026-12-21T08:10:00Z`, an instant in UTC. Compare with Temporal, never as text. */
export type InstantText = string
