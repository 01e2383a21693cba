'use client'

export { Failed as default } from '@/app/_parts/failed'
