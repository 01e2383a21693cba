'use client'

import { Failed } from '@/app/_parts/failed'

export default Failed
