/** Something that costs nothing, said as a negation: 不收取费用, 不扣费, 不另收运费, 不要您钱, 免收手续费. */
const pattern =
  /(?:不(?:用|要|会|再|予|另外?|另行|额外|需要?)*(?:收取?|扣除?|计收?|花|产生|付|交|出|掏|要|用)?(?:取|您|任何|其他|再|另外|额外|一分)*|没有?|无[须需](?:您|再|另外|额外)?(?:付|交|出|掏|支付))(?:[钱费](?!的|由)用?|手续费|[运邮]费)|免[收付交]?[^，。]{0,2}费用?|不予?[计收]费/g;

/** Says 免费 instead of the negation, so that it is not read as a refusal. */
export const foldCharges = (clause: string): string => clause.replace(pattern, '免费');
