import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { StandoffError } from "../../../../cypher/errors.ts";
import { refuseOtherLanguage } from "../../../../ingest/read/refuse-other-language.ts";

/** Our own sentences about nothing in particular, three times over to be as long as an article. */
const OTHERS: readonly (readonly [string, string])[] = [
  [
    "German",
    "Die Regierung hat am Dienstag beschlossen, die Brücke über den Fluss zu erneuern. Der Bürgermeister begrüßte den Plan, während die Opposition im Stadtrat die hohen Kosten kritisierte und eine Befragung der Bürger verlangte. ",
  ],
  [
    "French",
    "Le gouvernement a décidé mardi de rénover le pont sur la rivière. Le maire a salué ce projet, tandis que l'opposition au conseil municipal a critiqué son coût élevé et demandé que les habitants soient consultés. ",
  ],
  [
    "Spanish",
    "El gobierno decidió el martes renovar el puente sobre el río. El alcalde celebró el proyecto, mientras la oposición en el ayuntamiento criticó su alto coste y pidió que se consultara a los vecinos de la ciudad. ",
  ],
  [
    "Russian",
    "Правительство решило во вторник обновить мост через реку. Мэр города приветствовал этот план, а оппозиция в городском совете раскритиковала высокую стоимость и потребовала опросить жителей. ",
  ],
  [
    "Turkish",
    "Hükümet salı günü nehrin üzerindeki köprüyü yenilemeye karar verdi. Belediye başkanı planı memnuniyetle karşıladı, muhalefet ise yüksek maliyeti eleştirdi ve halka danışılmasını istedi. ",
  ],
  [
    "Dutch",
    "De regering besloot dinsdag de brug over de rivier te vernieuwen. De burgemeester was blij met het plan, terwijl de oppositie in de gemeenteraad de hoge kosten bekritiseerde en de bewoners wilde raadplegen. ",
  ],
  [
    "Swedish",
    "Ministern sade på måndagen att regeringen inte kommer att bygga om bron över floden så länge kostnaderna är så höga, medan oppositionen krävde att invånarna skulle få säga sin mening. ",
  ],
  [
    "Polish",
    "Rząd postanowił we wtorek odnowić most na rzece. Burmistrz przyjął ten plan z zadowoleniem, a opozycja w radzie miasta skrytykowała wysokie koszty i zażądała zapytania mieszkańców. ",
  ],
  [
    "Chinese",
    "政府周二决定翻修河上的桥梁。市长对这项计划表示欢迎,而市议会的反对派批评费用过高,并要求征求居民意见。".repeat(4),
  ],
  [
    "Arabic",
    "قررت الحكومة يوم الثلاثاء تجديد الجسر فوق النهر. رحب رئيس البلدية بالخطة بينما انتقدت المعارضة في مجلس المدينة ارتفاع التكاليف وطالبت باستشارة السكان. ",
  ],
];

const NAMES = "Anna Kowalska, Luis Ramos, Omar Haddad, Viktor Petrov, Mei Tanaka, Kwame Mensah, Ingrid Lindqvist, ";
const FIGURES = "2019 14.2 301 9.9%\n2020 15.1 288 8.7%\n2021 16.0 290 8.1%\n";

describe("text that is not English", () => {
  for (const [language, text] of OTHERS) {
    it(`is refused by name: ${language}`, () => {
      expect(() => {
        refuseOtherLanguage(text.repeat(3), "article.txt");
      })
        .to.throw(StandoffError, `article.txt seems to be in ${language}`)
        .with.property("code", "unreadable-input");
    });
  }

  it("does not hide in an English document as a quotation", () => {
    const [german] = OTHERS;
    const english = readFileSync("samples/05-german-coalition.txt", "utf8");
    expect(() => {
      refuseOtherLanguage(`${german?.[1] ?? ""}${english}`, "article.txt");
    }).to.not.throw();
  });
});

describe("English text", () => {
  it("is read, in capitals too", () => {
    for (const name of readdirSync("samples").filter((file) => file.endsWith(".txt"))) {
      const text = readFileSync(`samples/${name}`, "utf8");
      for (const form of [text, text.toUpperCase(), text.replaceAll(/[.,]/gu, "")]) {
        expect(() => {
          refuseOtherLanguage(form, name);
        }, name).to.not.throw();
      }
    }
  });

  it("may be too short to tell, or hold names and figures alone", () => {
    for (const text of ["", "Ja, nein.", NAMES.repeat(8), FIGURES.repeat(20)]) {
      expect(
        () => {
          refuseOtherLanguage(text, "list.txt");
        },
        text.slice(0, 20),
      ).to.not.throw();
    }
  });
});
