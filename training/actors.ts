/** Actors that fill the corpus's slots: so many and so mixed that no name carries a sign. */

const STATES =
  "Norway|Peru|Ghana|Japan|Turkey|Kenya|Chile|Poland|Iran|Israel|Egypt|Brazil|Sudan|Serbia|Kosovo|India|Pakistan|China|Taiwan|Russia|Ukraine|France|Germany|Britain|the United States|South Korea|North Korea|Cuba|Venezuela|Colombia|Mexico|Canada|Australia|Indonesia|the Philippines|Thailand|Vietnam|Myanmar|Bangladesh|Nepal|Sri Lanka|Ethiopia|Eritrea|Somalia|Uganda|Rwanda|Congo|Nigeria|Mali|Niger|Libya|Tunisia|Algeria|Morocco|Spain|Portugal|Italy|Greece|Hungary|Romania|Georgia|Armenia|Azerbaijan|Syria|Lebanon|Iraq|Jordan|Yemen|Saudi Arabia|Qatar|Haiti|Bolivia|Zimbabwe|South Africa".split(
    "|",
  );
const DEMONYMS =
  "Norwegian|Peruvian|Ghanaian|Japanese|Turkish|Kenyan|Chilean|Polish|Iranian|Israeli|Egyptian|Brazilian|Sudanese|Serbian|Indian|Pakistani|Chinese|Taiwanese|Russian|Ukrainian|French|German|British|American|US|South Korean|Cuban|Venezuelan|Colombian|Mexican|Canadian|Australian|Indonesian|Philippine|Thai|Vietnamese|Bangladeshi|Nepalese|Ethiopian|Eritrean|Somali|Ugandan|Rwandan|Congolese|Nigerian|Malian|Libyan|Tunisian|Algerian|Moroccan|Spanish|Italian|Greek|Hungarian|Romanian|Georgian|Armenian|Azerbaijani|Syrian|Lebanese|Iraqi|Jordanian|Yemeni|Saudi|Palestinian|Haitian|Bolivian|Zimbabwean|South African|Kurdish".split(
    "|",
  );
const CITIES =
  "Oslo|Lima|Accra|Tokyo|Ankara|Nairobi|Warsaw|Tehran|Jerusalem|Cairo|Khartoum|Belgrade|Delhi|Islamabad|Beijing|Taipei|Moscow|Kyiv|Paris|Berlin|London|Washington|Seoul|Pyongyang|Havana|Caracas|Bogota|Ottawa|Canberra|Jakarta|Manila|Bangkok|Hanoi|Dhaka|Addis Ababa|Mogadishu|Kampala|Kigali|Kinshasa|Abuja|Bamako|Tripoli|Tunis|Madrid|Rome|Athens|Budapest|Tbilisi|Damascus|Beirut|Baghdad|Amman|Sanaa|Riyadh|Harare|Aleppo|Mosul|Gao|Basra|Kandahar|Mindanao|Jaffna|Goma|Darfur|Gaza|Donetsk|Kashmir|Rakhine".split(
    "|",
  );
const FIRST =
  "Anna|Luis|Omar|Fatima|Viktor|Mei|Kwame|Ingrid|Pedro|Aisha|Dmitri|Sofia|Hassan|Lena|Tomas|Grace|Yusuf|Marta|Ravi|Elena|Joseph|Amina|Paul|Nadia|Samuel|Rosa|Ibrahim|Clara|Dong|Helena".split(
    "|",
  );
const LAST =
  "Kowalska|Ramos|Haddad|Petrov|Lindqvist|Mensah|Tanaka|Ortega|Rahman|Novak|Okafor|Schneider|Moreau|Silva|Kaya|Bauer|Nguyen|Sharma|Farah|Costa|Ivanov|Hansen|Mbeki|Castro|Dubois|Yilmaz|Popescu|Keita|Santos|Weber".split(
    "|",
  );
const FIXED =
  "NATO|the European Union|the EU|the United Nations|the UN|the African Union|ECOWAS|the Arab League|the World Bank|the International Monetary Fund|the IMF|OPEC|the Red Cross|Amnesty International|Human Rights Watch|the UN Security Council|UNICEF|the World Health Organization|the European Commission|the International Criminal Court|the Supreme Court|Congress|the Senate|parliament|the opposition|the ruling party|the central bank|the Taliban|Hamas|Hezbollah|Boko Haram|the Islamic State|the Kremlin|the White House|the Pentagon|the Vatican|the army|the police|the junta|the rebels|the guerrillas".split(
    "|",
  );
const TITLES =
  "President|Prime Minister|Foreign Minister|Chancellor|General|Senator|Governor|Mayor|Judge|Archbishop|King|Defence Minister".split(
    "|",
  );
const BODIES =
  "government|foreign ministry|army|navy|police|parliament|opposition|central bank|supreme court|authorities|officials|troops|forces|security forces|rebels|militants|union of miners|embassy|delegation|president|prime minister|defence minister|prosecutors|judges|lawmakers|opposition leader|airline|students|farmers|workers|refugees|journalists|activists|diplomats|soldiers|doctors|fishermen|villagers|prisoners|separatists|border guards|oil company|peacekeepers|intelligence service|health ministry|customs office|football federation".split(
    "|",
  );
const GROUPS =
  "thousands of teachers|hundreds of students|dozens of nurses|a group of dockers|residents of {city}|the mayor of {city}|the governor of {city}|a court in {city}|police in {city}|a rebel group in {city}|the {dem} Farmers' Union|the {dem} Workers' Party|the {dem} Communist Party|the Free {dem} Movement|a {dem} human rights group|a {dem} newspaper|two {dem} journalists|a {dem} businessman|a {dem} oil tanker|the {dem} public broadcaster|{city} prosecutors|the bishop of {city}|a village near {city}|the port of {city}|the {dem} air base near {city}|a {dem} military convoy|a {dem} consulate|the {dem} Olympic committee|civilians in {city}|the former {dem} president|the {dem} leader|the {dem} ambassador|an aid agency|a UN convoy|a {dem} opposition leader|a militia from {city}".split(
    "|",
  );

/** mulberry32: the same seed gives the same corpus. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

/** A noun phrase for an actor. */
export function actor(random: () => number): string {
  const person = (): string => `${pick(FIRST, random)} ${pick(LAST, random)}`;
  const dem = pick(DEMONYMS, random);
  const kind = random();
  if (kind < 0.24) return pick(STATES, random);
  if (kind < 0.32) return pick(CITIES, random);
  if (kind < 0.58) return `${random() < 0.7 ? "the " : ""}${dem} ${pick(BODIES, random)}`;
  if (kind < 0.66) return `${dem} ${pick(TITLES, random)} ${person()}`;
  if (kind < 0.71) return person();
  if (kind < 0.75) return pick(LAST, random);
  if (kind < 0.86) return pick(FIXED, random);
  return pick(GROUPS, random).replace("{city}", pick(CITIES, random)).replace("{dem}", pick(DEMONYMS, random));
}

const OF_KIND: Readonly<Record<string, readonly string[]>> = {
  army: [
    "the {dem} army",
    "{dem} troops",
    "government forces",
    "the {dem} military",
    "{dem} soldiers",
    "the {dem} navy",
  ],
  police: ["{dem} police", "riot police", "police in {city}", "the {dem} police", "police officers"],
  court: [
    "a {dem} court",
    "the {dem} Supreme Court",
    "a court in {city}",
    "the constitutional court",
    "a {city} judge",
  ],
  ministry: [
    "the {dem} foreign ministry",
    "the {dem} Defence Ministry",
    "the interior ministry",
    "the {dem} health ministry",
  ],
  party: [
    "the {dem} opposition",
    "the {dem} Workers' Party",
    "the ruling party",
    "the Free {dem} Movement",
    "the Greens",
  ],
  parliament: ["the {dem} parliament", "the Senate", "{dem} lawmakers", "the lower house", "the {dem} Congress"],
  union: ["the {dem} Miners' Union", "the teachers' union", "a {dem} trade union", "dockworkers in {city}"],
  firm: [
    "the {dem} oil company",
    "a {dem} airline",
    "a {dem} mining company",
    "the {dem} state railway",
    "a {dem} bank",
  ],
  ngo: ["Amnesty International", "Human Rights Watch", "a {dem} human rights group", "a {dem} charity", "Greenpeace"],
  militia: [
    "the rebels",
    "{dem} rebels",
    "the Taliban",
    "a {dem} militia",
    "{dem} separatists",
    "the guerrillas",
    "Boko Haram",
  ],
  alliance: ["NATO", "the European Union", "the African Union", "ECOWAS", "the Arab League", "ASEAN", "the EU"],
  un: [
    "the United Nations",
    "the UN Security Council",
    "UNICEF",
    "the World Bank",
    "the IMF",
    "the Red Cross",
    "the WHO",
  ],
  crowd: [
    "thousands of teachers",
    "hundreds of students",
    "residents of {city}",
    "{dem} farmers",
    "protesters in {city}",
  ],
  civilians: [
    "{dem} villagers",
    "{dem} refugees",
    "two {dem} journalists",
    "{dem} activists",
    "inmates in {city}",
    "civilians in {city}",
  ],
  place: ["{city}", "a town near {city}", "the port of {city}", "the {city} region", "eastern {city}"],
};

/** An actor of a kind that a sentence asks for. */
export function actorOfKind(kind: string, random: () => number): string {
  const person = (): string => `${pick(FIRST, random)} ${pick(LAST, random)}`;
  const dem = pick(DEMONYMS, random);
  switch (kind) {
    case "state":
      return pick(STATES, random);
    case "adj":
      return dem;
    case "person":
      return random() < 0.7 ? person() : pick(LAST, random);
    case "leader":
      return random() < 0.6
        ? `${dem} ${pick(TITLES, random)} ${person()}`
        : `${pick(TITLES, random)} ${pick(LAST, random)}`;
    case "gov": {
      const form = random();
      return form < 0.4
        ? `the ${dem} government`
        : form < 0.65
          ? pick(CITIES, random)
          : form < 0.85
            ? `${dem} officials`
            : `the government of ${pick(STATES, random)}`;
    }
    default:
      return pick(OF_KIND[kind] ?? FIXED, random)
        .replace("{city}", pick(CITIES, random))
        .replace("{dem}", dem);
  }
}
