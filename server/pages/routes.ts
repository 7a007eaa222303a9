/** The pages: rendered on the server, readable without scripts but for the canvas and the console. */
import { Router } from "express";
import { z } from "zod";
import { StandoffError } from "../../cypher/errors.ts";
import type { GraphReader } from "../../cypher/ports.ts";
import { answerQuestion } from "../ask/answer-question.ts";
import { QUESTION_FORMS } from "../ask/question-forms.ts";
import { id } from "../parameters/id.ts";
import { limit, offset } from "../parameters/page.ts";
import { parse } from "../parameters/parse.ts";
import { words } from "../parameters/words.ts";
import { EXAMPLE_QUERIES } from "./example-queries.ts";
import { markedSentences } from "./marked-sentences.ts";
import { quote } from "./quote.ts";

const DOCUMENTS_A_PAGE = 50;

export function pageRoutes(reader: GraphReader): Router {
  const router = Router();
  router.get("/", (_request, response) => {
    response.render("explore", { title: "Explore", page: "explore" });
  });
  router.get("/ask", async (request, response) => {
    const asked = request.query.q;
    const question =
      typeof asked === "string" && asked.trim() !== "" ? parse(z.object({ q: words }), { q: asked }).q : undefined;
    const answer = question === undefined ? undefined : await answerQuestion(reader, question);
    response.render("ask", { title: "Ask", page: "ask", question, answer, forms: QUESTION_FORMS, quote });
  });
  router.get("/cypher", (_request, response) => {
    response.render("cypher", { title: "Cypher", page: "cypher", examples: EXAMPLE_QUERIES });
  });
  router.get("/documents", async (request, response) => {
    const page = parse(z.object({ limit: limit(DOCUMENTS_A_PAGE, 200), offset }), request.query);
    const { documents, total } = await reader.listDocuments(page);
    response.render("documents", { title: "Documents", page: "documents", documents, total, ...page });
  });
  router.get("/documents/:id", async (request, response) => {
    const { id: which } = parse(z.object({ id }), request.params);
    const document = await reader.findDocument(which);
    if (document === undefined) {
      throw new StandoffError(
        "not-found",
        "That document is not in the graph. It may have been replaced by a newer version.",
        { details: { id: which } },
      );
    }
    response.render("document", {
      title: document.title,
      page: "documents",
      document,
      sentences: markedSentences(document),
    });
  });
  router.get("/about", async (_request, response) => {
    const [status, counts] = await Promise.all([reader.status(), reader.counts()]);
    response.render("about", { title: "About", page: "about", status, counts });
  });
  return router;
}
