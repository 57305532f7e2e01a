import type { DateText, InstantText, PersonId, WorkplaceId } from '../../../shared/domain/ids.ts'

export interface Workplace {
  readonly workplaceId: WorkplaceId
  readonly name: string
  /** How the directory spells it in a person's `department`. */
  readonly directoryName: string
  readonly address: string
  readonly isLarge: boolean
  readonly fixedConsultantId?: PersonId
  readonly unionRepId?: PersonId
  readonly hrContactId?: PersonId
  /** A room mailbox's id or mail address. */
  readonly roomId?: string
  /** How many work there, for whose turn it is (ISHOEJ-6). */
  readonly employees?: number
  /** Not one of the municipality's own. */
  readonly isCompany?: boolean
}

export interface Consultant {
  readonly consultantId: PersonId
  readonly weeklyHours: number
  readonly isActive: boolean
  readonly professions: readonly string[]
  /** Where the consultant is employed: no request from there. */
  readonly ownWorkplaceId?: WorkplaceId
  /** Kept free before every meeting. */
  readonly preparationMinutes: number
  /** Each way, around a meeting at the workplace. */
  readonly travelMinutes: number
}

export interface Municipality {
  readonly name: string
  readonly policyId: string
  /** `byDate`: the statute in force; else pinned to an id. */
  readonly statute: string
  readonly closingDays: readonly DateText[]
  readonly coordinatorIds: readonly PersonId[]
  /** The room for meetings at the municipality. */
  readonly municipalRoomId?: string
}

/** The newest settings; a higher version is a later one. */
export interface MunicipalityInForce extends Municipality {
  readonly version: number
}

/** Everything that is set up, as it stood at one moment. */
export interface SettingsInForce {
  readonly municipality: MunicipalityInForce
  readonly workplaces: readonly Workplace[]
  readonly consultants: readonly Consultant[]
}

/** A model put in force for new requests, and why. */
export interface Publication {
  readonly policyId: string
  readonly policyVersion: number
  readonly statute: string
  readonly why: string
  readonly by: PersonId
}

/** What new requests start under from a moment on; who and why are missing where the settings came as a whole. */
export interface PolicyChoice extends Pick<Municipality, 'policyId' | 'statute'> {
  readonly from: InstantText
  readonly policyVersion?: number
  readonly by?: PersonId
  readonly why?: string
}
