/** Ours: twenty sessions with all of their cells are about a megabyte; more than this is no answer of ours. */
const LARGEST_ANSWER_BYTES = 64 * 2 ** 20
/** Ours: two hours of the densest playing are under 3 MB; a proxy would not let more pass either. */
const LARGEST_REQUEST_CHARACTERS = 16 * 2 ** 20

/**
 * A `fetch` that neither sends nor reads more than it should, and makes every failure an object with a message:
 * supabase-js takes a 404 with an empty body for a success without data, and one with a list for an empty list.
 */
export function boundedFetch(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    if (typeof init?.body === 'string' && init.body.length > LARGEST_REQUEST_CHARACTERS)
      return problem(413, 'too large')
    const response = await send(input, init)
    const bytes = await readBounded(response)
    if (response.ok) return answer(bytes, response.status)
    const text = new TextDecoder().decode(bytes)
    return isJsonObject(text) ? answer(bytes, response.status) : problem(response.status, text.slice(0, 200))
  }
}

/** 204 and 205 must have no body. */
function answer(bytes: Uint8Array<ArrayBuffer>, status: number): Response {
  return new Response(bytes.length > 0 ? bytes : null, { status })
}

function problem(status: number, message: string): Response {
  return new Response(JSON.stringify({ message, code: '' }), { status })
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    // Not JSON: the page of a gateway.
    return false
  }
}

async function readBounded(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const body = response.body as ReadableStream<Uint8Array> | null
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    // Leaving the loop by a throw also ends the connection.
    if (length > LARGEST_ANSWER_BYTES) throw new Error('The answer is larger than any of ours.')
    chunks.push(chunk)
  }
  return joined(chunks, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
