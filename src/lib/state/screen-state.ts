/** What a screen has on its map, as the view asks for it. */
export interface ScreenState {
  /** Ids of the strategies that are switched on, the topmost first. */
  readonly layers: readonly string[]
  /** Ids of the strategies on the map: one that is chosen is drawn while its card is open, switched on or not. */
  readonly drawn: readonly string[]
  /** Ids of what the map frames and lights where no single place is chosen; null where the view asks for nothing. */
  readonly framed: readonly string[] | null
}
