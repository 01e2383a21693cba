import { disconnect } from '@/db/client'
import { createPlatforms } from '@/domain/platforms/creations/create-platforms'

// `tsx testing/worlds/creations.run.ts ID`: a process of its own that makes the platforms of a creation, to be killed by a test.
await createPlatforms(process.argv[2] ?? '')
await disconnect()
