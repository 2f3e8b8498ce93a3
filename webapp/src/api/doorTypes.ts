/** The shapes of docs/openapi.json that speak of people and how they come in, by the names that this app calls them. */
import type * as schema from 'api-schema';

export type Account = schema.Account;
export type Role = Account['role'];
/** What is to change; what is left out stays. */
export type AccountChange = schema.AccountChange;
/** Of somebody: whoever sits at the machine is let in without being anybody. */
export type Session = schema.Session & { account: Account };
export type Right = Session['rights'][number];
/** Where a browser that has logged out goes next. */
export type Farewell = schema.SessionFarewell;
/** A browser that has logged in. */
export type OpenSession = schema.SessionLine;
export type Token = schema.Token;
/** What a token may do. */
export type Scope = Token['scopes'][number];
export type TokenWish = Required<schema.TokenOrder>;
/** The secret is told this once. */
export type MadeToken = schema.NewToken;
export type Pairing = schema.PairingsPairing;
/** The key is told this once. */
export type Invitation = schema.AccountsInvitation;
export type AuditEntry = schema.AuditEntry;
/** What anybody may know before logging in. */
export type Door = schema.DoorDoor;

/** What becomes of the files of a person who goes. */
export type Legacy = 'hand-over' | 'trash';

/** Who a person is at the house's login service. */
export interface Identity {
  issuer: string;
  name: string;
  linkedAt: string;
}
