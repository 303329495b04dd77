// These statements run one after the other, and each creates what does not exist yet. TieTypeLists.cs explains EACH_TIE, ANY_TIE and
// ANY_PARTICIPATION.
CREATE CONSTRAINT layout IF NOT EXISTS FOR (n:StakeholderGraph) REQUIRE n.only IS UNIQUE;
CREATE CONSTRAINT dataset_name IF NOT EXISTS FOR (n:Dataset) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT stakeholder_id IF NOT EXISTS FOR (n:Stakeholder) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT engagement_id IF NOT EXISTS FOR (n:Engagement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT each_tie_id IF NOT EXISTS FOR ()-[r:EACH_TIE]-() REQUIRE r.id IS UNIQUE;
CREATE INDEX stakeholder_country IF NOT EXISTS FOR (n:Stakeholder) ON (n.country);
CREATE INDEX engagement_begins IF NOT EXISTS FOR (n:Engagement) ON (n.earliestStart);
CREATE INDEX engagement_ends IF NOT EXISTS FOR (n:Engagement) ON (n.latestEnd);
CREATE INDEX source_known_by IF NOT EXISTS FOR (n:Source) ON (n.knownBy);
CREATE FULLTEXT INDEX tie_on_behalf_of IF NOT EXISTS
FOR ()-[r:ANY_PARTICIPATION]-() ON EACH [r.onBehalfOf]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX tie_sources IF NOT EXISTS
FOR ()-[r:ANY_TIE]-() ON EACH [r.sources]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX entry_words IF NOT EXISTS
FOR (n:Stakeholder|Engagement) ON EACH [n.findWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
// Defines all names, so that no answer carries warnings about names that no dataset has used yet.
UNWIND ['amount', 'attributes', 'currency', 'description', 'digest',
        'evidenceDatasets', 'findWordsVersion', 'findWordsWrites', 'from', 'identifiers', 'kind', 'language', 'link', 'links', 'locators',
        'name', 'notes', 'onBehalfOf', 'otherCountries', 'otherNameLanguages', 'otherNames',
        'otherNameTypes', 'published', 'publisher', 'publisherKey', 'repairs', 'retrieved', 'says', 'title', 'to', 'topicKeys',
        'topics'] AS name
CALL db.createProperty(name);
CALL db.awaitIndexes(300);
