import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'

type Lettered = Required<Pick<NonNullable<SymbolLayerSpecification['paint']>, 'text-color' | 'text-opacity'>>
type OfData<T> = T | ExpressionSpecification

/** What is the same for every feature, told as if it were not. */
const ofData = <T extends string | number>(value: OfData<T>): DataDrivenPropertyValueSpecification<T> =>
  Array.isArray(value) ? value : ['case', ['has', 'name'], value, value]

/**
 * Colour and opacity of names. MapLibre compiles a program for each set of properties that depend on data: in all lettering
 * these two do, and no other, so that one program draws all of it.
 */
export const lettered = (color: OfData<string>, opacity: OfData<number> = 1): Lettered => ({
  'text-color': ofData(color),
  'text-opacity': ofData(opacity),
})
