import { ahead } from '../matching/ahead.ts'

/** What ends an item of a list of places. */
export const ENDS_LIST_ITEM = ahead(
  2,
  /^(?:$|[、，,。；;：:和与及等为是在将之两三四五六七八九十均也）)”》\s]|这一|一带|出现|发生|遭遇|先后|多地|等地|境内|县城|之间|开通|接壤|交界|相邻|毗邻)/,
)

/** What only a place stands behind. */
export const LOCATIVE_BEFORE =
  /(?:支持|同意|指导|带动|在|赴|位于|来到|走进|驻|落户|前往|地处|至|到|从|经|到达|直通|直达|抵达|返回|途经|途径|经由|开往|离开)$/
/** 铁东区|位于|鞍山市 */
export const LIES_IN = /^(?:位于|地处|隶属于?|属于?|是)$/
/** 昌都|境内: what only a place has. */
export const OF_PLACE = ahead(2, /^(?:境内|全境|县城|市区)/)
