/** How many characters a password has, whatever they are (NIST SP 800-63B, 3.1.1.2, asks for no other composition). */
export const SHORTEST = 10
export const LONGEST = 200

/** Passwords of that length that everybody tries first; compared in lower case, without blanks. */
const commonest = new Set(
  `0123456789 0987654321 1029384756 1122334455 1212121212 1234512345 123456789a 12345678910 1234567890
  123456azerty 123456qwerty 1234qwerasdf 123azerty456 123qwe123qwe 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 741852963
  a123456789 a1b2c3d4e5 abcdefghij abcd123456 admin12345 admin123456 administrateur administrator aeroclub123
  asdfghjkl123 asdfghjklm aviation123 azerty1234 azerty12345 azerty123456 azertyuiop azertyuiop123 azertyuiopqsdfghjklm
  baseball123 bienvenue1 bienvenue123 changeme123 changezmoi dragon1234 envol12345 football123 iloveyou12 iloveyou123
  jetaime123 letmein123 loulou1234 marseille13 motdepasse motdepasse1 motdepasse123 mypassword password01 password1!
  password12 password123 password1234 passw0rd12 passw0rd123 p@ssw0rd12 p@ssw0rd123 princess123 qazwsxedcrfv qwerty1234
  qwerty12345 qwerty123456 qwertyuiop qwertyuiop123 soleil1234 sunshine123 superman123 welcome123 zaq12wsxcde`.split(
    /\s+/,
  ),
)

const bare = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** True for what a guesser tries first: the commonest ones, a single character over and over. */
export function isCommon(password: string): boolean {
  const plain = bare(password)
  return commonest.has(plain) || new Set(plain).size < 3
}

/** True when a password is what its owner signs in with, or that with figures behind. */
export function isName(password: string, names: readonly (string | null)[]): boolean {
  const plain = bare(password)
  return names.some((name) => {
    if (!name) return false
    const known = bare(name)
    return plain === known || plain === known.split('@')[0] || plain.replace(/\d+$/, '') === known
  })
}

/** Wrong tries of one identifier from one address, within the hour, that cost nothing but the try. */
const FREE_TRIES = 5
export const TRIES_WINDOW_SECONDS = 3600

/** How long a try may be kept waiting for its turn; one that would wait longer is refused and told when to come back. */
export const PATIENCE_SECONDS = 4

/** How often one more try is judged beyond that, of one identifier from one address: the right password then comes in. */
export const LOOK_AGAIN_MS = 15_000

const LONGEST_PAUSE_SECONDS = 60

/** The pause that the n-th try in a row (from 1) puts before the next one, in seconds. */
export function pauseAfter(tries: number): number {
  return tries < FREE_TRIES ? 0 : Math.min(2 ** (tries - FREE_TRIES), LONGEST_PAUSE_SECONDS)
}
