/** Words that matter when names are compared. Folded, see `foldName`. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Before a name, and no part of it. Not "Pope" or "King": who is called so has no surname, and the title is half the name. */
export const TITLES = words(`
  mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister premier chancellor secretary senator
  congressman congresswoman representative governor mayor ambassador general gen colonel col lieutenant lt major captain capt
  admiral adm ayatollah judge justice foreign defense defence interior finance`);

/** Within a name, and often left out: "Abdel Fattah al-Burhan", "Burhan". */
export const PARTICLES = words("al el ul bin bint ibn von van der den de da di du del della la le zu y e");

/** Capitalised at the beginning of two words they are a name: "Al Gore", "Du Wei", not "Al-Burhan". */
export const NAMES_LIKE_PARTICLES = words("al du");

/** After a name: they tell a father from a son. */
export const SUFFIXES = words("jr sr junior senior ii iii iv");

/**
 * Frequent Chinese, Korean and Vietnamese family names. They come first, so that the first word alone is what a person is
 * later called by; a first word that is none of these is a given name.
 */
export const FAMILY_NAMES_FIRST = words(`
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang song deng han feng
  cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao lai hua hua meng qin xi bo wen mao
  tsai tsang chow kim lee park choi jung jeong kang cho yoon jang lim shin oh seo kwon hwang ahn moon bae baek roh
  nguyen tran le pham huynh phan vu vo dang bui do ho ngo duong to`);

/** Short forms of given names, with what they may stand for. */
export const SHORT_GIVEN_NAMES: Readonly<Record<string, readonly string[]>> = {
  abe: ["abraham"],
  al: ["albert", "alan"],
  alex: ["alexander", "alexandra", "aleksandr"],
  andy: ["andrew"],
  ben: ["benjamin"],
  bernie: ["bernard"],
  beth: ["elizabeth"],
  betty: ["elizabeth"],
  bill: ["william"],
  bob: ["robert"],
  chris: ["christopher", "christian"],
  chuck: ["charles"],
  dan: ["daniel"],
  dave: ["david"],
  dick: ["richard"],
  don: ["donald"],
  ed: ["edward"],
  fred: ["frederick"],
  greg: ["gregory"],
  jake: ["jacob"],
  jeff: ["jeffrey", "geoffrey"],
  jim: ["james"],
  jimmy: ["james"],
  joe: ["joseph"],
  ken: ["kenneth"],
  larry: ["lawrence"],
  liz: ["elizabeth"],
  matt: ["matthew"],
  mike: ["michael"],
  mitch: ["mitchell"],
  nick: ["nicholas"],
  pete: ["peter"],
  rick: ["richard"],
  rob: ["robert"],
  ron: ["ronald"],
  sasha: ["alexander", "aleksandr"],
  steve: ["stephen", "steven"],
  sue: ["susan"],
  ted: ["edward", "theodore"],
  tim: ["timothy"],
  tom: ["thomas"],
  tony: ["anthony", "antony", "antonio"],
  will: ["william"],
};

/** Left out of an organisation's name and of its acronym. */
export const SMALL_WORDS = words("the of and for in to on at a an de du des la le les y und der die das fur");

/** What kind of organisation it is: may be left out, "Wagner" and "Wagner Group", but two that differ are two. */
export const ORGANIZATION_HEADS: Readonly<Record<string, string>> = Object.fromEntries(
  `group party movement force army organization company corporation union council committee commission agency ministry
   department office bank court front militia association federation foundation institute service command bureau`
    .trim()
    .split(/\s+/u)
    .flatMap((head) => [
      [head, head],
      [`${head}s`, head],
      [head.replace(/y$/u, "ies"), head],
    ]),
);

/** American and British spellings, and words that one writes in two ways. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  organisation: "organization",
  organisations: "organizations",
  defence: "defense",
  labour: "labor",
  centre: "center",
  programme: "program",
  cooperation: "cooperation",
  armies: "army",
  co: "company",
  corp: "corporation",
  inc: "company",
  ltd: "company",
  dept: "department",
};
