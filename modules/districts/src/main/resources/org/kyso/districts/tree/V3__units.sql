-- The areas, each with the district module that brings it, and their units, as the modules describe them. A unit that its
-- module no longer describes stays, marked as removed, since people may count in it; so do the units of an unloaded area.
CREATE TABLE area (
    code VARCHAR(32) NOT NULL PRIMARY KEY,
    module_name VARCHAR(255) NOT NULL,
    module_version VARCHAR(64) NOT NULL,
    loaded BOOLEAN NOT NULL,
    descriptor ${binary} NOT NULL
);
INSERT INTO area (code, module_name, module_version, loaded, descriptor)
    SELECT area, code_name, version, CASE loaded WHEN 'Y' THEN TRUE ELSE FALSE END, descriptor FROM district_module;
DROP TABLE district_module;

-- kind: PROVINCE, DISTRICT, DEPARTMENT, TEAM, WARD, COMMUNE, TOWNSHIP. level: province, district, unit. The province is of no
-- area and has no parent. parent_code and successor_code may name units that come with a later module.
CREATE TABLE unit (
    code VARCHAR(32) NOT NULL PRIMARY KEY,
    area_code VARCHAR(32) REFERENCES area (code),
    parent_code VARCHAR(32),
    kind VARCHAR(16),
    level VARCHAR(8),
    name VARCHAR(200) NOT NULL,
    short_name VARCHAR(200) NOT NULL,
    valid_from DATE,
    valid_to DATE,
    successor_code VARCHAR(32),
    removed BOOLEAN NOT NULL
);
-- Of a unit that was removed before this, only the code and the area are known.
INSERT INTO unit (code, area_code, name, short_name, removed) SELECT unit_code, area, '', '', TRUE FROM area_unit;
DROP TABLE area_unit;

-- Which units a support area covers, each with all below it.
CREATE TABLE support_area_unit (
    support_area_code VARCHAR(32) NOT NULL,
    unit_code VARCHAR(32) NOT NULL REFERENCES unit (code),
    name VARCHAR(200) NOT NULL,
    PRIMARY KEY (support_area_code, unit_code)
);
