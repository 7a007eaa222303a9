/** Inflects English verbs for the corpus. */

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ["was", "been"],
  have: ["had", "had"],
  begin: ["began", "begun"],
  bring: ["brought", "brought"],
  find: ["found", "found"],
  take: ["took", "taken"],
  hold: ["held", "held"],
  say: ["said", "said"],
  tell: ["told", "told"],
  give: ["gave", "given"],
  set: ["set", "set"],
  put: ["put", "put"],
  cut: ["cut", "cut"],
  shut: ["shut", "shut"],
  let: ["let", "let"],
  hit: ["hit", "hit"],
  send: ["sent", "sent"],
  lend: ["lent", "lent"],
  build: ["built", "built"],
  rebuild: ["rebuilt", "rebuilt"],
  sell: ["sold", "sold"],
  buy: ["bought", "bought"],
  fight: ["fought", "fought"],
  seek: ["sought", "sought"],
  strike: ["struck", "struck"],
  stand: ["stood", "stood"],
  withdraw: ["withdrew", "withdrawn"],
  withhold: ["withheld", "withheld"],
  break: ["broke", "broken"],
  throw: ["threw", "thrown"],
  overthrow: ["overthrew", "overthrown"],
  drive: ["drove", "driven"],
  write: ["wrote", "written"],
  go: ["went", "gone"],
  overrun: ["overran", "overrun"],
  run: ["ran", "run"],
  meet: ["met", "met"],
  leave: ["left", "left"],
  shoot: ["shot", "shot"],
  beat: ["beat", "beaten"],
  sink: ["sank", "sunk"],
  blow: ["blew", "blown"],
  burn: ["burned", "burned"],
  feed: ["fed", "fed"],
  speak: ["spoke", "spoken"],
  sit: ["sat", "sat"],
  pay: ["paid", "paid"],
  plead: ["pleaded", "pleaded"],
  beseech: ["besought", "besought"],
  swear: ["swore", "sworn"],
  fall: ["fell", "fallen"],
  bow: ["bowed", "bowed"],
  shun: ["shunned", "shunned"],
  ban: ["banned", "banned"],
  bar: ["barred", "barred"],
  rig: ["rigged", "rigged"],
  tap: ["tapped", "tapped"],
  ram: ["rammed", "rammed"],
  jam: ["jammed", "jammed"],
  stab: ["stabbed", "stabbed"],
  hijack: ["hijacked", "hijacked"],
  kidnap: ["kidnapped", "kidnapped"],
  drop: ["dropped", "dropped"],
  stop: ["stopped", "stopped"],
  swap: ["swapped", "swapped"],
  plan: ["planned", "planned"],
  beg: ["begged", "begged"],
  scrap: ["scrapped", "scrapped"],
  snub: ["snubbed", "snubbed"],
  slam: ["slammed", "slammed"],
  slap: ["slapped", "slapped"],
  step: ["stepped", "stepped"],
  submit: ["submitted", "submitted"],
  commit: ["committed", "committed"],
  permit: ["permitted", "permitted"],
  admit: ["admitted", "admitted"],
  rebut: ["rebutted", "rebutted"],
  disbar: ["disbarred", "disbarred"],
  quell: ["quelled", "quelled"],
  expel: ["expelled", "expelled"],
  compel: ["compelled", "compelled"],
  cancel: ["cancelled", "cancelled"],
  travel: ["travelled", "travelled"],
  annul: ["annulled", "annulled"],
  rebel: ["rebelled", "rebelled"],
  picket: ["picketed", "picketed"],
  quit: ["quit", "quit"],
  wear: ["wore", "worn"],
  hang: ["hanged", "hanged"],
  lie: ["lay", "lain"],
  form: ["formed", "formed"],
  know: ["knew", "known"],
  hear: ["heard", "heard"],
  grow: ["grew", "grown"],
  lead: ["led", "led"],
  overtake: ["overtook", "overtaken"],
  lose: ["lost", "lost"],
  win: ["won", "won"],
  see: ["saw", "seen"],
  flout: ["flouted", "flouted"],
  fly: ["flew", "flown"],
  defy: ["defied", "defied"],
  redeploy: ["redeployed", "redeployed"],
  vow: ["vowed", "vowed"],
  refer: ["referred", "referred"],
  chat: ["chatted", "chatted"],
  brief: ["briefed", "briefed"],
  dig: ["dug", "dug"],
  quash: ["quashed", "quashed"],
  understand: ["understood", "understood"],
  undertake: ["undertook", "undertaken"],
  hurl: ["hurled", "hurled"],
  boo: ["booed", "booed"],
  arm: ["armed", "armed"],
  lobby: ["lobbied", "lobbied"],
  offer: ["offered", "offered"],
  deter: ["deterred", "deterred"],
  uphold: ["upheld", "upheld"],
  rescind: ["rescinded", "rescinded"],
  bind: ["bound", "bound"],
  forgive: ["forgave", "forgiven"],
  forge: ["forged", "forged"],
  oust: ["ousted", "ousted"],
  spurn: ["spurned", "spurned"],
  host: ["hosted", "hosted"],
  ship: ["shipped", "shipped"],
  equip: ["equipped", "equipped"],
  strip: ["stripped", "stripped"],
  champion: ["championed", "championed"],
};

export interface Forms {
  readonly present: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

const vowel = (letter: string | undefined): boolean => letter !== undefined && "aeiou".includes(letter);

export function formsOf(verb: string): Forms {
  const irregular = IRREGULAR[verb];
  const last = verb.at(-1);
  const consonantY = last === "y" && !vowel(verb.at(-2));
  const regular = last === "e" ? `${verb}d` : consonantY ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
  const past = irregular?.[0] ?? regular;
  const present =
    verb === "be"
      ? "is"
      : verb === "have"
        ? "has"
        : consonantY
          ? `${verb.slice(0, -1)}ies`
          : /(?:[sxzo]|sh|ch)$/.test(verb)
            ? `${verb}es`
            : `${verb}s`;
  const doubled = past.endsWith("ed") && past.length === verb.length + 3 && past.at(-3) === last;
  const gerund =
    last === "e" && verb !== "be" && !verb.endsWith("ee")
      ? `${verb.slice(0, -1)}ing`
      : `${doubled || ["set", "put", "cut", "shut", "let", "hit", "run", "begin", "sit", "win", "dig", "quit", "overrun"].includes(verb) ? `${verb}${last ?? ""}` : verb}ing`;
  return { present, past, participle: irregular?.[1] ?? regular, gerund: verb === "lie" ? "lying" : gerund };
}
