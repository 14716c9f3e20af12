import type { DevicesState } from '../../shared/contract/devices'
import type { Asked, Replies, RequestName } from '../../shared/contract/requests'
import { changeApp } from '../app-state'
import { ask } from '../bridge'
import { notify } from '../ui/notices'

/** The requests that are answered with how all devices are now. */
type DevicesRequest = { [Name in RequestName]: Replies[Name] extends DevicesState ? Name : never }[RequestName]

/** Asks for a change of the devices, shows what has become of it, and says why where it was refused. True where it was done. */
export async function changeDevices<Name extends DevicesRequest>(name: Name, input: Asked<Name>): Promise<boolean> {
  const answer = await ask(name, input)
  if (answer.ok) {
    const devices: DevicesState = answer.reply
    changeApp((app) => ({ ...app, devices }))
  } else notify({ sentence: answer.sentence })
  return answer.ok
}
