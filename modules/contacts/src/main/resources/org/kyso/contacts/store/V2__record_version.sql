-- Two people may change one contact: a save names the version it has seen, and whoever comes second is shown whose it is.
-- The moment is kept in UTC. Of a contact that was last saved before this, nobody knows who did.
ALTER TABLE contact ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE contact ADD COLUMN changed_by VARCHAR(128) DEFAULT '' NOT NULL;
ALTER TABLE contact ADD COLUMN changed_at TIMESTAMP;
