import { dev, version } from '$app/environment'
import { asset } from '$app/paths'

const AN_HOUR = 3_600_000
/** How long the first view is left alone before the site is fetched for keeping, in milliseconds. */
const FIRST_VIEW = 4_000

/** Resolves once the page has loaded and has had its time. */
async function firstViewShown(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((done) => addEventListener('load', done, { once: true }))
  await new Promise((done) => setTimeout(done, FIRST_VIEW))
}

/** What the service worker has done behind the page: kept the site for the first time, or fetched a newer version. */
export class SiteUpdate {
  #isKept = $state(false)
  #isReady = $state(false)
  #registration: ServiceWorkerRegistration | null = null
  #lastLook = Date.now()

  /** The site was kept during this visit, and opens offline from now on. */
  get isKept(): boolean {
    return this.#isKept
  }

  /** A newer version waits for the reader to ask for it. */
  get isReady(): boolean {
    return this.#isReady
  }

  /**
   * Begins to watch, and on a first visit has the site kept. To be called in the browser, once. Does nothing where
   * there are no service workers, or where the reader's browser forbids them: the site then needs its network.
   */
  watch = async (): Promise<void> => {
    try {
      // Not there on an insecure address, whatever its type says.
      const container: ServiceWorkerContainer | undefined = navigator.serviceWorker
      if (container && !dev) await this.#watch(container)
    } catch {
      return
    }
  }

  async #watch(container: ServiceWorkerContainer): Promise<void> {
    const isFirst = !(await container.getRegistration())?.active
    if (isFirst) {
      await firstViewShown()
      await container.register(asset('/service-worker.js'))
    }
    const registration = await container.ready
    this.#registration = registration
    this.#isKept = isFirst
    if (!container.controller) registration.active?.postMessage({ claim: version })
    if (registration.waiting) this.#isReady = true
    this.#follow(registration.installing)
    registration.addEventListener('updatefound', () => this.#follow(registration.installing))
    let controller = container.controller
    container.addEventListener('controllerchange', () => {
      // Another tab has asked for the newer version; this one stays with its own until it is asked too.
      if (controller !== null) this.#isReady = true
      controller = container.controller
    })
    document.addEventListener('visibilitychange', this.#look)
  }

  /** Loads the newer version. The reader's wish only: nothing else ever loads the page anew. */
  reload = (): void => {
    const waiting = this.#registration?.waiting
    if (!waiting) return location.reload()
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') location.reload()
    })
    waiting.postMessage('skip-waiting')
  }

  #follow(installing: ServiceWorker | null): void {
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') this.#isReady = true
    })
  }

  /** A tab that stays open for days would not hear of a new version otherwise. */
  #look = (): void => {
    if (document.hidden || Date.now() - this.#lastLook < AN_HOUR) return
    this.#lastLook = Date.now()
    void this.#registration?.update().catch(() => undefined)
  }
}
