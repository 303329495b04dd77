// Run one after the other; each is made where it is not there yet.
CREATE CONSTRAINT layout IF NOT EXISTS FOR (n:StakeholderGraph) REQUIRE n.only IS UNIQUE;
CREATE CONSTRAINT dataset_name IF NOT EXISTS FOR (n:Dataset) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT stakeholder_id IF NOT EXISTS FOR (n:Stakeholder) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT engagement_id IF NOT EXISTS FOR (n:Engagement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT funds_id IF NOT EXISTS FOR ()-[r:FUNDS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT hosts_id IF NOT EXISTS FOR ()-[r:HOSTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT organizes_id IF NOT EXISTS FOR ()-[r:ORGANIZES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT implements_id IF NOT EXISTS FOR ()-[r:IMPLEMENTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT signs_id IF NOT EXISTS FOR ()-[r:SIGNS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT chairs_id IF NOT EXISTS FOR ()-[r:CHAIRS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT heads_id IF NOT EXISTS FOR ()-[r:HEADS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT addresses_id IF NOT EXISTS FOR ()-[r:ADDRESSES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT attends_id IF NOT EXISTS FOR ()-[r:ATTENDS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT observes_id IF NOT EXISTS FOR ()-[r:OBSERVES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT member_of_id IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT invited_id IF NOT EXISTS FOR ()-[r:INVITED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT declined_id IF NOT EXISTS FOR ()-[r:DECLINED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT represents_id IF NOT EXISTS FOR ()-[r:REPRESENTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT succeeds_id IF NOT EXISTS FOR ()-[r:SUCCEEDS]-() REQUIRE r.id IS UNIQUE;
CREATE INDEX stakeholder_country IF NOT EXISTS FOR (n:Stakeholder) ON (n.country);
CREATE INDEX engagement_begins IF NOT EXISTS FOR (n:Engagement) ON (n.earliestStart);
CREATE INDEX engagement_ends IF NOT EXISTS FOR (n:Engagement) ON (n.latestEnd);
CREATE INDEX source_known_by IF NOT EXISTS FOR (n:Source) ON (n.knownBy);
CREATE FULLTEXT INDEX tie_on_behalf_of IF NOT EXISTS
FOR ()-[r:FUNDS|HOSTS|ORGANIZES|IMPLEMENTS|SIGNS|CHAIRS|HEADS|ADDRESSES|ATTENDS|OBSERVES|MEMBER_OF|INVITED|DECLINED]-() ON EACH [r.onBehalfOf]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX tie_sources IF NOT EXISTS
FOR ()-[r:FUNDS|HOSTS|ORGANIZES|IMPLEMENTS|SIGNS|CHAIRS|HEADS|ADDRESSES|ATTENDS|OBSERVES|MEMBER_OF|INVITED|DECLINED|REPRESENTS|PART_OF|SUCCEEDS]-() ON EACH [r.sources]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX entry_words IF NOT EXISTS
FOR (n:Stakeholder|Engagement) ON EACH [n.findWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
// So that no answer carries warnings of names that no dataset has used yet.
UNWIND ['attributes', 'evidenceDatasets', 'from', 'identifiers', 'kind', 'language', 'link', 'links', 'locators', 'name', 'notes', 'onBehalfOf', 'otherNameLanguages', 'otherNames',
        'otherNameTypes', 'published', 'publisher', 'publisherKey', 'repairs', 'says', 'title', 'to', 'topicKeys', 'topics'] AS name
CALL db.createProperty(name);
CALL db.awaitIndexes(300);
