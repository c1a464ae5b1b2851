import type { Tail } from '../words/suffixes.ts'
import { isOneOf, unitSet } from '../matching/units.ts'

/** What a bridge or ring road of a place has between: 临猗|黄河大桥, 南昌|南外环高速公路. */
const BRIDGE =
  /(?:第?[一二三四五东西南北]{0,2}(?:长江|黄河|淮河|汉江|湘江|赣江|嘉陵江|松花江|黄浦江|钱塘江|闽江|珠江)?(?:跨海|跨江|过江|公铁|公路|铁路|两用|双线|多线)*(?:特?大桥|[一二三四五六七]桥|隧道|通道))|(?:(?:第[一二三四])?[东西南北]?[外内]?(?:都市圈)?(?:地区环线|环[线岛]?|环城|绕城)(?:旅游公路|旅游铁路|高铁|高速公路|高速|公路|快速路|铁路))|绕城(?=[、，。等和与全])|疏港(?:高速公路|高速|公路|铁路)|(?:都市圈)?[东西南北][外内]?(?:绕城|环线?)(?![球境保节形海渤湖])|(?:地铁|轨道交通|轨道|市域)[A-Z0-9一二三四五六七八九十]+号?线|[东西南北]?(?:联络线|连接线)|支线(?!机场|航)|[东西南北]?[二三四五六七]环(?![节境保球卫])(?:路|高速公路|高速|快速路)?/y

const BRIDGE_STARTS = unitSet(
  '疏联连支双多第一二三四五六七东西南北长黄淮汉湘赣嘉松钱闽珠跨过公铁两特大隧通外内环绕都轨地市',
)

/** 翔安|隧道: of a tunnel, and not of building any. */
const ENDS_TUNNEL = /^(?:$|[、，。；（）]|通车|开通|贯通|建成|全长|封闭|内发)/

/** The bridge, tunnel or ring road of the place whose name ends at `at`, as the word for it. */
export function bridgeAt(text: string, at: number): Tail | null {
  if (!isOneOf(BRIDGE_STARTS, text, at)) return null
  BRIDGE.lastIndex = at
  const found = BRIDGE.exec(text)
  return found &&
    found[0] !== '通道' &&
    (found[0] !== '隧道' || ENDS_TUNNEL.test(text.slice(BRIDGE.lastIndex, BRIDGE.lastIndex + 2))) &&
    !/^(?:镇|乡|街道|村|站)/.test(text.slice(BRIDGE.lastIndex, BRIDGE.lastIndex + 2))
    ? { kind: 'line', end: BRIDGE.lastIndex, text: found[0] }
    : null
}

/** 秦岭|终南山|隧道: what runs through a mountain or below a water. */
const TUNNEL = /(?:特长|公路|铁路|高速公路|[一二]号)*隧道(?:群)?/y

/** The end of the tunnel that bears the name before `at`, or -1. */
export function tunnelEnd(text: string, at: number): number {
  TUNNEL.lastIndex = at
  return TUNNEL.test(text) ? TUNNEL.lastIndex : -1
}
