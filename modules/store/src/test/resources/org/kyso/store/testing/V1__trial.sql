-- A room with every kind of column, a row of the migration's own, and one table that refers to another.
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
