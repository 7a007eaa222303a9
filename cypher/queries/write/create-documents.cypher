// Creates documents that are not there.
//
// parameters:
//   $rows: LIST<MAP>: id, title, source, url, publishedAt, ingestedAt, extractorVersion, language, text, sentenceCount, eventCount
// columns: none
UNWIND $rows AS row
CREATE (d:Document {id: row.id, title: row.title, source: row.source, url: row.url, publishedAt: row.publishedAt,
                    ingestedAt: row.ingestedAt, extractorVersion: row.extractorVersion, language: row.language,
                    text: row.text, sentenceCount: row.sentenceCount, eventCount: row.eventCount})
