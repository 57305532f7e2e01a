/** What a refusal says of the call itself: who sent it, and whether it could be read. */
export const callErrorTexts = {
  'json-malformed': { da: 'Beskeden kunne ikke læses som JSON.', en: 'The body could not be read as JSON.' },
  'idempotency-key-missing': {
    da: 'Kaldet mangler Idempotency-Key i hovedet.',
    en: 'The call lacks an Idempotency-Key header.',
  },
  'cursor-invalid': { da: 'Listen er forældet. Hent den igen.', en: 'The list is out of date. Load it again.' },
  'token-missing': {
    da: 'Du er ikke logget ind. Log ind og prøv igen.',
    en: 'You are not signed in. Sign in and try again.',
  },
  'token-malformed': {
    da: 'Dit login kunne ikke læses. Log ind igen.',
    en: 'Your sign-in could not be read. Sign in again.',
  },
  'token-algorithm': {
    da: 'Dit login er ikke gyldigt. Log ind igen.',
    en: 'Your sign-in is not valid. Sign in again.',
  },
  'token-bad-signature': {
    da: 'Dit login er ikke gyldigt. Log ind igen.',
    en: 'Your sign-in is not valid. Sign in again.',
  },
  'token-expired': { da: 'Dit login er udløbet. Log ind igen.', en: 'Your sign-in has expired. Sign in again.' },
  'token-not-yet-valid': {
    da: 'Dit login gælder ikke endnu. Prøv igen om lidt.',
    en: 'Your sign-in is not valid yet. Try again shortly.',
  },
  'token-wrong-issuer': {
    da: 'Dit login kommer fra et andet sted end kommunen.',
    en: 'Your sign-in comes from somewhere else than the municipality.',
  },
  'token-wrong-audience': {
    da: 'Dit login gælder et andet program. Log ind igen.',
    en: 'Your sign-in is for another program. Sign in again.',
  },
  'token-wrong-tenant': {
    da: 'Dit login hører til en anden organisation.',
    en: 'Your sign-in belongs to another organisation.',
  },
  'token-not-a-person': { da: 'Her skal en person være logget ind.', en: 'A person must be signed in here.' },
  'token-missing-scope': {
    da: 'Dit login mangler adgang til Hurtigspor.',
    en: 'Your sign-in lacks access to Hurtigspor.',
  },
  'token-keys-unavailable': {
    da: 'Login kan ikke kontrolleres lige nu. Prøv igen om lidt.',
    en: 'Sign-in cannot be checked right now. Try again shortly.',
  },
  'route-unknown': { da: 'Adressen findes ikke.', en: 'There is nothing at this address.' },
  'method-not-allowed': {
    da: 'Adressen findes, men ikke med den metode. Brug en af dem, der står i Allow.',
    en: 'The address exists, but not with this method. Use one of those that Allow names.',
  },
  'body-too-large': {
    da: 'Der er sendt for meget på én gang. Skriv kortere.',
    en: 'Too much was sent at once. Write less.',
  },
  'content-type-unsupported': { da: 'Indholdet skal være JSON.', en: 'The content must be JSON.' },
  'idempotency-key-reused': {
    da: 'Kaldets nøgle er brugt til noget andet. Prøv igen.',
    en: 'The key of this call was used for something else. Try again.',
  },
} as const
