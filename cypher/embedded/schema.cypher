// Uniqueness and indexes. A uniqueness constraint builds no index in this engine, so each id has both.
//
// parameters: none
// columns: none
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT position_id_unique IF NOT EXISTS FOR (n:Position) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id_unique IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sentence_id_unique IF NOT EXISTS FOR (n:Sentence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id_unique IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT standoff_id_unique IF NOT EXISTS FOR (n:Standoff) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX position_id IF NOT EXISTS FOR (n:Position) ON (n.id);
CREATE INDEX event_id IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE INDEX sentence_id IF NOT EXISTS FOR (n:Sentence) ON (n.id);
CREATE INDEX document_id IF NOT EXISTS FOR (n:Document) ON (n.id);
CREATE INDEX standoff_id IF NOT EXISTS FOR (n:Standoff) ON (n.id);
CREATE INDEX entity_search_name IF NOT EXISTS FOR (n:Entity) ON (n.searchName);
CREATE INDEX event_dyad IF NOT EXISTS FOR (n:Event) ON (n.dyad);
CREATE INDEX document_url IF NOT EXISTS FOR (n:Document) ON (n.url);
