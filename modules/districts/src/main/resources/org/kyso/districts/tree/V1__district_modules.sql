-- The district modules that were ever loaded; an unloaded one stays, out of sight.
CREATE TABLE district_module (
    area VARCHAR(32) NOT NULL PRIMARY KEY,
    code_name VARCHAR(255) NOT NULL,
    version VARCHAR(64) NOT NULL,
    loaded CHAR(1) NOT NULL,
    descriptor ${binary} NOT NULL
);
