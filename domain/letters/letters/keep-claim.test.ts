import { expect, it } from 'vitest'
import { aClubOf, cancellation, lettersOf, passTime } from '@/testing/worlds/letters'
import { claim } from './claim'
import { keepClaim } from './keep-claim'
import { writeMail } from './write-mail'

it('says when another worker has taken the letter meanwhile', async () => {
  const world = await aClubOf('production')
  await world.open((club) =>
    writeMail(club, { cause: 'x', bookingId: null, to: 'a@courriel.example', payload: cancellation() }),
  )
  const [written] = await lettersOf(world, 'mail')
  const job = { letterId: written?.id ?? '' }
  const letter = await world.open((club) => claim(club, job))
  expect(await world.open((club) => claim(club, job))).toBeNull()
  if (!letter) throw new Error('nothing was claimed')
  const answers = await keepClaim(world.ref, letter, async (renew) => {
    const first = await renew()
    await passTime(world)
    const late = await renew()
    const taken = await world.open((club) => claim(club, job))
    return [first, late, taken?.attempts, await renew()]
  })
  expect(answers).toEqual([true, false, 2, false])
})
