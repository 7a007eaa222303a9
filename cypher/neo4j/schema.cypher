// Uniqueness, indexes and full-text search. The names are folded and split before they are stored, so that the plainest
// analyzer, which splits at white space, finds exactly what the embedded engine finds.
//
// parameters: none
// columns: none
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT position_id_unique IF NOT EXISTS FOR (n:Position) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id_unique IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sentence_id_unique IF NOT EXISTS FOR (n:Sentence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id_unique IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identity_id_unique IF NOT EXISTS FOR (n:Identity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT block_id_unique IF NOT EXISTS FOR (n:Block) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT judgement_id_unique IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT saved_view_id_unique IF NOT EXISTS FOR (n:SavedView) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT standoff_id_unique IF NOT EXISTS FOR (n:Standoff) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_search_name IF NOT EXISTS FOR (n:Entity) ON (n.searchName);
CREATE INDEX event_dyad IF NOT EXISTS FOR (n:Event) ON (n.dyad);
CREATE INDEX event_relation IF NOT EXISTS FOR (n:Event) ON (n.relation);
CREATE INDEX identity_local_id IF NOT EXISTS FOR (n:Identity) ON (n.localId);
CREATE INDEX judgement_left IF NOT EXISTS FOR (n:Judgement) ON (n.leftLocalId);
CREATE INDEX judgement_right IF NOT EXISTS FOR (n:Judgement) ON (n.rightLocalId);
CREATE INDEX judgement_act IF NOT EXISTS FOR (n:Judgement) ON (n.act);
CREATE INDEX document_url IF NOT EXISTS FOR (n:Document) ON (n.url);
CREATE INDEX entity_weight IF NOT EXISTS FOR (n:Entity) ON (n.weight);
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
