import { readdirSync } from 'node:fs'
import { inRoot } from './project.mjs'

const ENDING = /[.]bench[.](mjs|ts)$/

export const benchFolder = inRoot('test', 'bench')

export const benchFileOf = (name) => benchFiles().find((file) => file.replace(ENDING, '') === name)

export const benchNames = () => benchFiles().map((file) => file.replace(ENDING, ''))

const benchFiles = () => readdirSync(benchFolder).filter((file) => ENDING.test(file))
