-- A room with every kind of column, a row of the migration's own, and tables that refer to another, to each other and to
-- themselves.
CREATE TABLE trial_kind (
    code CHAR(4) NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL
);
INSERT INTO trial_kind (code, name) VALUES ('AB', 'Cặp đôi');

CREATE TABLE a_trial_half (
    id BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pair INTEGER NOT NULL,
    side SMALLINT NOT NULL,
    kind CHAR(4) NOT NULL REFERENCES trial_kind (code),
    said_on DATE,
    said_at TIMESTAMP,
    share NUMERIC(10, 4),
    ratio DOUBLE PRECISION,
    agreed BOOLEAN,
    picture ${binary}
);

CREATE TABLE a_trial_node (
    id BIGINT NOT NULL PRIMARY KEY,
    parent_id BIGINT,
    leaf_id BIGINT,
    CONSTRAINT a_trial_node_parent FOREIGN KEY (parent_id) REFERENCES a_trial_node (id)
);

CREATE TABLE b_trial_leaf (
    id BIGINT NOT NULL PRIMARY KEY,
    node_id BIGINT NOT NULL REFERENCES a_trial_node (id)
);

ALTER TABLE a_trial_node ADD CONSTRAINT a_trial_node_leaf FOREIGN KEY (leaf_id) REFERENCES b_trial_leaf (id);

CREATE VIEW trial_leaves AS
SELECT n.id, COUNT(*) AS leaves FROM a_trial_node n JOIN b_trial_leaf l ON l.node_id = n.id GROUP BY n.id;
