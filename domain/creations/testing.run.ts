import { disconnect } from '@/db/client'
import { createPlatforms } from './create-platforms'

// `tsx domain/creations/testing.run.ts ID`: a process of its own that makes the platforms of a creation, to be killed by a test.
await createPlatforms(process.argv[2] ?? '')
await disconnect()
