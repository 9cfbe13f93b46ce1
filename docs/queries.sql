-- Ten questions to a shared store, for psql: \i docs/queries.sql, or one of them copied. First: SET search_path = kyso;
-- Each begins with its settings: the day that is asked about, which is that of the newest paper unless a day is put in its
-- place, as DATE '2024-06-20', and the campaign, which is the one that runs on it, else the newest before it. What is known now
-- of that day is answered. Tables: area and unit (what district modules describe), person and placement (the register), source
-- (papers), roster_entry and ledger_entry (what a paper says of a person), campaign with campaign_step and campaign_obliged (its
-- steps, and whom it obliges), contact.

-- name: registered
-- Everybody who counts as registered, by unit and mandate, and the paper that says so. Exempt people don't count; a unit that
-- is in no tree of the day is blank.
WITH RECURSIVE settings AS (
    SELECT as_of, (SELECT id FROM campaign
            ORDER BY NOT (start_day <= as_of AND as_of <= CASE deadline_counts WHEN 'on' THEN deadline ELSE deadline - 1 END),
                start_day > as_of, start_day DESC, id DESC LIMIT 1) AS campaign_id
    FROM (SELECT COALESCE((SELECT MAX(reported_on) FROM source WHERE withdrawn_at IS NULL), CURRENT_DATE) AS as_of) day
), registered_stage AS (
    -- The campaign's own step of registration and those after it.
    SELECT code FROM campaign_step JOIN settings USING (campaign_id) WHERE place >= 8 UNION ALL SELECT 'USED'
), words AS (
    -- What the papers say, without the withdrawn ones, in the order in which they hold: by the day spoken of, then the one
    -- that came last. Another unit's word of a day on which the own unit has one is a question, and holds nothing.
    SELECT said.*, ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY said_on, source_id) AS place
    FROM (SELECT of_day.*, BOOL_OR(own_unit) OVER (PARTITION BY person_id, said_on) AS own_said
          FROM (SELECT e.*, s.file_name AS paper, e.unit_code = '' OR e.unit_code = (
                      SELECT p.unit_code FROM placement p WHERE p.person_id = e.person_id
                      ORDER BY p.from_day > e.said_on, ABS(p.from_day - e.said_on) LIMIT 1) AS own_unit
                FROM ledger_entry e JOIN source s ON s.id = e.source_id JOIN settings USING (campaign_id)
                WHERE s.withdrawn_at IS NULL) of_day) said
    WHERE own_unit OR NOT own_said
), last_stage AS (
    SELECT DISTINCT ON (person_id) person_id, stage, COALESCE(registered_on, said_on) AS registered_on, paper
    FROM words WHERE stage IS NOT NULL ORDER BY person_id, place DESC
), last_state AS (
    -- A stage ends a block and an exemption, a block ends an exemption, an exemption ends a block.
    SELECT DISTINCT ON (person_id) person_id, said_on, blocked_reason,
        CASE WHEN exempt_until < as_of THEN NULL ELSE exempt_reason END AS exempt_reason, paper
    FROM words CROSS JOIN settings
    WHERE said_on <= as_of AND COALESCE(stage, blocked_reason, exempt_reason) IS NOT NULL
    ORDER BY person_id, place DESC
), placed AS (
    -- Where the register has everybody on the day, without those who have left (-) and the people of unloaded areas.
    SELECT * FROM (
        SELECT DISTINCT ON (person_id) person_id, unit_code,
            -- Nobody named obliges everybody; a roster that names no membership says itself who has to.
            CASE WHEN NOT EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id) THEN 'mandatory'
                WHEN membership = '' THEN mandate
                WHEN EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id
                    AND ', ' || placement.membership || ', ' LIKE '%, ' || o.membership || ', %') THEN 'mandatory'
                ELSE 'encouraged' END AS mandate
        FROM placement CROSS JOIN settings
        ORDER BY person_id, from_day > as_of, ABS(from_day - as_of)) held
    WHERE held.unit_code <> '-' AND NOT EXISTS (SELECT 1 FROM unit u JOIN area a ON a.code = u.area_code
        WHERE u.code = held.unit_code AND NOT u.removed AND NOT a.loaded)
), shown AS (
    SELECT u.*, u.level = 'province' OR (u.valid_from IS NULL OR u.valid_from <= as_of)
            AND (u.valid_to IS NULL OR u.valid_to >= as_of) AND (d.valid_from IS NULL OR d.valid_from <= as_of)
            AND (d.valid_to IS NULL OR d.valid_to >= as_of) AS stands
    FROM unit u CROSS JOIN settings LEFT JOIN area a ON a.code = u.area_code
        LEFT JOIN unit d ON d.area_code = u.area_code AND d.level = 'district' AND NOT d.removed
    WHERE NOT u.removed AND (a.loaded OR u.level = 'province')
), succession AS (
    SELECT code, code AS counted_in, stands FROM shown
    UNION
    SELECT s.code, u.code, u.stands FROM succession s JOIN shown former ON former.code = s.counted_in
        JOIN shown u ON u.code = former.successor_code
    WHERE NOT s.stands
), counted AS (
    -- The unit that counts a unit's people on the day: itself or, where it has ended, the one that took over.
    SELECT code, counted_in FROM succession WHERE stands
)
SELECT p.citizen_id, COALESCE(c.counted_in, '') AS unit_code, l.mandate, r.registered_on, r.paper
FROM last_stage r CROSS JOIN settings JOIN person p ON p.id = r.person_id JOIN placed l ON l.person_id = r.person_id
    LEFT JOIN last_state x ON x.person_id = r.person_id
    LEFT JOIN counted c ON c.code = l.unit_code
WHERE r.stage IN (SELECT code FROM registered_stage) AND r.registered_on <= as_of AND x.exempt_reason IS NULL
ORDER BY unit_code, mandate, citizen_id;

-- name: registered_not_used
-- Who is registered and has signed nothing yet. A step back after a registration, and the word "no", take a use back.
WITH settings AS (
    SELECT as_of, (SELECT id FROM campaign
            ORDER BY NOT (start_day <= as_of AND as_of <= CASE deadline_counts WHEN 'on' THEN deadline ELSE deadline - 1 END),
                start_day > as_of, start_day DESC, id DESC LIMIT 1) AS campaign_id
    FROM (SELECT COALESCE((SELECT MAX(reported_on) FROM source WHERE withdrawn_at IS NULL), CURRENT_DATE) AS as_of) day
), registered_stage AS (
    -- The campaign's own step of registration and those after it.
    SELECT code FROM campaign_step JOIN settings USING (campaign_id) WHERE place >= 8 UNION ALL SELECT 'USED'
), words AS (
    -- What the papers say, without the withdrawn ones, in the order in which they hold: by the day spoken of, then the one
    -- that came last. Another unit's word of a day on which the own unit has one is a question, and holds nothing.
    SELECT said.*, ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY said_on, source_id) AS place
    FROM (SELECT of_day.*, BOOL_OR(own_unit) OVER (PARTITION BY person_id, said_on) AS own_said
          FROM (SELECT e.*, s.file_name AS paper, e.unit_code = '' OR e.unit_code = (
                      SELECT p.unit_code FROM placement p WHERE p.person_id = e.person_id
                      ORDER BY p.from_day > e.said_on, ABS(p.from_day - e.said_on) LIMIT 1) AS own_unit
                FROM ledger_entry e JOIN source s ON s.id = e.source_id JOIN settings USING (campaign_id)
                WHERE s.withdrawn_at IS NULL) of_day) said
    WHERE own_unit OR NOT own_said
), last_stage AS (
    SELECT DISTINCT ON (person_id) person_id, stage, COALESCE(registered_on, said_on) AS registered_on, paper
    FROM words WHERE stage IS NOT NULL ORDER BY person_id, place DESC
), last_state AS (
    -- A stage ends a block and an exemption, a block ends an exemption, an exemption ends a block.
    SELECT DISTINCT ON (person_id) person_id, said_on, blocked_reason,
        CASE WHEN exempt_until < as_of THEN NULL ELSE exempt_reason END AS exempt_reason, paper
    FROM words CROSS JOIN settings
    WHERE said_on <= as_of AND COALESCE(stage, blocked_reason, exempt_reason) IS NOT NULL
    ORDER BY person_id, place DESC
), placed AS (
    -- Where the register has everybody on the day, without those who have left (-) and the people of unloaded areas.
    SELECT * FROM (
        SELECT DISTINCT ON (person_id) person_id, unit_code,
            -- Nobody named obliges everybody; a roster that names no membership says itself who has to.
            CASE WHEN NOT EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id) THEN 'mandatory'
                WHEN membership = '' THEN mandate
                WHEN EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id
                    AND ', ' || placement.membership || ', ' LIKE '%, ' || o.membership || ', %') THEN 'mandatory'
                ELSE 'encouraged' END AS mandate
        FROM placement CROSS JOIN settings
        ORDER BY person_id, from_day > as_of, ABS(from_day - as_of)) held
    WHERE held.unit_code <> '-' AND NOT EXISTS (SELECT 1 FROM unit u JOIN area a ON a.code = u.area_code
        WHERE u.code = held.unit_code AND NOT u.removed AND NOT a.loaded)
), cleared AS (
    SELECT person_id, MAX(place) AS place
    FROM (SELECT person_id, place FROM words WHERE NOT used
        UNION ALL
        SELECT person_id, place - 1
        FROM (SELECT person_id, place, stage, LAG(stage) OVER (PARTITION BY person_id ORDER BY place) AS before
              FROM words WHERE stage IS NOT NULL) steps
        WHERE before IN (SELECT code FROM registered_stage) AND stage NOT IN (SELECT code FROM registered_stage)) words_back
    GROUP BY person_id
), first_use AS (
    -- The day of the last word with a day; where none has one, the day spoken of by the first.
    SELECT w.person_id, COALESCE((ARRAY_AGG(w.used_on ORDER BY w.place DESC) FILTER (WHERE w.used_on IS NOT NULL))[1],
        MIN(w.said_on)) AS used_on
    FROM words w LEFT JOIN cleared c ON c.person_id = w.person_id
    WHERE w.used AND w.place > COALESCE(c.place, 0)
    GROUP BY w.person_id
)
SELECT p.citizen_id, l.unit_code, l.mandate, r.registered_on
FROM last_stage r CROSS JOIN settings JOIN person p ON p.id = r.person_id JOIN placed l ON l.person_id = r.person_id
    LEFT JOIN last_state x ON x.person_id = r.person_id
    LEFT JOIN first_use f ON f.person_id = r.person_id
WHERE r.stage IN (SELECT code FROM registered_stage) AND r.registered_on <= as_of AND x.exempt_reason IS NULL
    AND (f.used_on IS NULL OR f.used_on > as_of)
ORDER BY l.unit_code, l.mandate, p.citizen_id;

-- name: blocked
-- Who is stuck before registration, why, and which paper says so.
WITH settings AS (
    SELECT as_of, (SELECT id FROM campaign
            ORDER BY NOT (start_day <= as_of AND as_of <= CASE deadline_counts WHEN 'on' THEN deadline ELSE deadline - 1 END),
                start_day > as_of, start_day DESC, id DESC LIMIT 1) AS campaign_id
    FROM (SELECT COALESCE((SELECT MAX(reported_on) FROM source WHERE withdrawn_at IS NULL), CURRENT_DATE) AS as_of) day
), registered_stage AS (
    -- The campaign's own step of registration and those after it.
    SELECT code FROM campaign_step JOIN settings USING (campaign_id) WHERE place >= 8 UNION ALL SELECT 'USED'
), words AS (
    -- What the papers say, without the withdrawn ones, in the order in which they hold: by the day spoken of, then the one
    -- that came last. Another unit's word of a day on which the own unit has one is a question, and holds nothing.
    SELECT said.*, ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY said_on, source_id) AS place
    FROM (SELECT of_day.*, BOOL_OR(own_unit) OVER (PARTITION BY person_id, said_on) AS own_said
          FROM (SELECT e.*, s.file_name AS paper, e.unit_code = '' OR e.unit_code = (
                      SELECT p.unit_code FROM placement p WHERE p.person_id = e.person_id
                      ORDER BY p.from_day > e.said_on, ABS(p.from_day - e.said_on) LIMIT 1) AS own_unit
                FROM ledger_entry e JOIN source s ON s.id = e.source_id JOIN settings USING (campaign_id)
                WHERE s.withdrawn_at IS NULL) of_day) said
    WHERE own_unit OR NOT own_said
), last_stage AS (
    SELECT DISTINCT ON (person_id) person_id, stage, COALESCE(registered_on, said_on) AS registered_on, paper
    FROM words WHERE stage IS NOT NULL ORDER BY person_id, place DESC
), last_state AS (
    -- A stage ends a block and an exemption, a block ends an exemption, an exemption ends a block.
    SELECT DISTINCT ON (person_id) person_id, said_on, blocked_reason,
        CASE WHEN exempt_until < as_of THEN NULL ELSE exempt_reason END AS exempt_reason, paper
    FROM words CROSS JOIN settings
    WHERE said_on <= as_of AND COALESCE(stage, blocked_reason, exempt_reason) IS NOT NULL
    ORDER BY person_id, place DESC
), placed AS (
    -- Where the register has everybody on the day, without those who have left (-) and the people of unloaded areas.
    SELECT * FROM (
        SELECT DISTINCT ON (person_id) person_id, unit_code,
            -- Nobody named obliges everybody; a roster that names no membership says itself who has to.
            CASE WHEN NOT EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id) THEN 'mandatory'
                WHEN membership = '' THEN mandate
                WHEN EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id
                    AND ', ' || placement.membership || ', ' LIKE '%, ' || o.membership || ', %') THEN 'mandatory'
                ELSE 'encouraged' END AS mandate
        FROM placement CROSS JOIN settings
        ORDER BY person_id, from_day > as_of, ABS(from_day - as_of)) held
    WHERE held.unit_code <> '-' AND NOT EXISTS (SELECT 1 FROM unit u JOIN area a ON a.code = u.area_code
        WHERE u.code = held.unit_code AND NOT u.removed AND NOT a.loaded)
)
SELECT p.citizen_id, l.unit_code, l.mandate, x.blocked_reason AS reason, x.said_on, x.paper
FROM last_state x CROSS JOIN settings JOIN person p ON p.id = x.person_id JOIN placed l ON l.person_id = x.person_id
    LEFT JOIN last_stage r ON r.person_id = x.person_id
WHERE x.blocked_reason IS NOT NULL AND x.exempt_reason IS NULL
    AND (r.stage IS NULL OR r.stage NOT IN (SELECT code FROM registered_stage) OR r.registered_on > as_of)
ORDER BY l.unit_code, p.citizen_id;

-- name: exempt
-- Who doesn't have to register, why, and which paper says so.
WITH settings AS (
    SELECT as_of, (SELECT id FROM campaign
            ORDER BY NOT (start_day <= as_of AND as_of <= CASE deadline_counts WHEN 'on' THEN deadline ELSE deadline - 1 END),
                start_day > as_of, start_day DESC, id DESC LIMIT 1) AS campaign_id
    FROM (SELECT COALESCE((SELECT MAX(reported_on) FROM source WHERE withdrawn_at IS NULL), CURRENT_DATE) AS as_of) day
), words AS (
    -- What the papers say, without the withdrawn ones, in the order in which they hold: by the day spoken of, then the one
    -- that came last. Another unit's word of a day on which the own unit has one is a question, and holds nothing.
    SELECT said.*, ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY said_on, source_id) AS place
    FROM (SELECT of_day.*, BOOL_OR(own_unit) OVER (PARTITION BY person_id, said_on) AS own_said
          FROM (SELECT e.*, s.file_name AS paper, e.unit_code = '' OR e.unit_code = (
                      SELECT p.unit_code FROM placement p WHERE p.person_id = e.person_id
                      ORDER BY p.from_day > e.said_on, ABS(p.from_day - e.said_on) LIMIT 1) AS own_unit
                FROM ledger_entry e JOIN source s ON s.id = e.source_id JOIN settings USING (campaign_id)
                WHERE s.withdrawn_at IS NULL) of_day) said
    WHERE own_unit OR NOT own_said
), last_state AS (
    -- A stage ends a block and an exemption, a block ends an exemption, an exemption ends a block.
    SELECT DISTINCT ON (person_id) person_id, said_on, blocked_reason,
        CASE WHEN exempt_until < as_of THEN NULL ELSE exempt_reason END AS exempt_reason, paper
    FROM words CROSS JOIN settings
    WHERE said_on <= as_of AND COALESCE(stage, blocked_reason, exempt_reason) IS NOT NULL
    ORDER BY person_id, place DESC
), placed AS (
    -- Where the register has everybody on the day, without those who have left (-) and the people of unloaded areas.
    SELECT * FROM (
        SELECT DISTINCT ON (person_id) person_id, unit_code,
            -- Nobody named obliges everybody; a roster that names no membership says itself who has to.
            CASE WHEN NOT EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id) THEN 'mandatory'
                WHEN membership = '' THEN mandate
                WHEN EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id
                    AND ', ' || placement.membership || ', ' LIKE '%, ' || o.membership || ', %') THEN 'mandatory'
                ELSE 'encouraged' END AS mandate
        FROM placement CROSS JOIN settings
        ORDER BY person_id, from_day > as_of, ABS(from_day - as_of)) held
    WHERE held.unit_code <> '-' AND NOT EXISTS (SELECT 1 FROM unit u JOIN area a ON a.code = u.area_code
        WHERE u.code = held.unit_code AND NOT u.removed AND NOT a.loaded)
)
SELECT p.citizen_id, l.unit_code, x.exempt_reason AS reason, x.said_on, x.paper
FROM last_state x JOIN person p ON p.id = x.person_id JOIN placed l ON l.person_id = x.person_id
WHERE x.exempt_reason IS NOT NULL
ORDER BY l.unit_code, p.citizen_id;

-- name: unit_not_known
-- Whose unit is in no tree of the day, and the unit that the register has them in.
WITH RECURSIVE settings AS (
    SELECT as_of, (SELECT id FROM campaign
            ORDER BY NOT (start_day <= as_of AND as_of <= CASE deadline_counts WHEN 'on' THEN deadline ELSE deadline - 1 END),
                start_day > as_of, start_day DESC, id DESC LIMIT 1) AS campaign_id
    FROM (SELECT COALESCE((SELECT MAX(reported_on) FROM source WHERE withdrawn_at IS NULL), CURRENT_DATE) AS as_of) day
), placed AS (
    -- Where the register has everybody on the day, without those who have left (-) and the people of unloaded areas.
    SELECT * FROM (
        SELECT DISTINCT ON (person_id) person_id, unit_code,
            -- Nobody named obliges everybody; a roster that names no membership says itself who has to.
            CASE WHEN NOT EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id) THEN 'mandatory'
                WHEN membership = '' THEN mandate
                WHEN EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id
                    AND ', ' || placement.membership || ', ' LIKE '%, ' || o.membership || ', %') THEN 'mandatory'
                ELSE 'encouraged' END AS mandate
        FROM placement CROSS JOIN settings
        ORDER BY person_id, from_day > as_of, ABS(from_day - as_of)) held
    WHERE held.unit_code <> '-' AND NOT EXISTS (SELECT 1 FROM unit u JOIN area a ON a.code = u.area_code
        WHERE u.code = held.unit_code AND NOT u.removed AND NOT a.loaded)
), shown AS (
    SELECT u.*, u.level = 'province' OR (u.valid_from IS NULL OR u.valid_from <= as_of)
            AND (u.valid_to IS NULL OR u.valid_to >= as_of) AND (d.valid_from IS NULL OR d.valid_from <= as_of)
            AND (d.valid_to IS NULL OR d.valid_to >= as_of) AS stands
    FROM unit u CROSS JOIN settings LEFT JOIN area a ON a.code = u.area_code
        LEFT JOIN unit d ON d.area_code = u.area_code AND d.level = 'district' AND NOT d.removed
    WHERE NOT u.removed AND (a.loaded OR u.level = 'province')
), succession AS (
    SELECT code, code AS counted_in, stands FROM shown
    UNION
    SELECT s.code, u.code, u.stands FROM succession s JOIN shown former ON former.code = s.counted_in
        JOIN shown u ON u.code = former.successor_code
    WHERE NOT s.stands
), counted AS (
    -- The unit that counts a unit's people on the day: itself or, where it has ended, the one that took over.
    SELECT code, counted_in FROM succession WHERE stands
)
SELECT p.citizen_id, p.full_name, l.unit_code, u.name AS unit, u.valid_from, u.valid_to
FROM placed l JOIN person p ON p.id = l.person_id
    LEFT JOIN counted c ON c.code = l.unit_code
    LEFT JOIN unit u ON u.code = l.unit_code
WHERE c.code IS NULL
ORDER BY l.unit_code, p.citizen_id;

-- name: rates_by_district
-- The rates of each district, counted person by person: everybody who isn't exempt, and the registered among them.
WITH RECURSIVE settings AS (
    SELECT as_of, (SELECT id FROM campaign
            ORDER BY NOT (start_day <= as_of AND as_of <= CASE deadline_counts WHEN 'on' THEN deadline ELSE deadline - 1 END),
                start_day > as_of, start_day DESC, id DESC LIMIT 1) AS campaign_id
    FROM (SELECT COALESCE((SELECT MAX(reported_on) FROM source WHERE withdrawn_at IS NULL), CURRENT_DATE) AS as_of) day
), registered_stage AS (
    -- The campaign's own step of registration and those after it.
    SELECT code FROM campaign_step JOIN settings USING (campaign_id) WHERE place >= 8 UNION ALL SELECT 'USED'
), words AS (
    -- What the papers say, without the withdrawn ones, in the order in which they hold: by the day spoken of, then the one
    -- that came last. Another unit's word of a day on which the own unit has one is a question, and holds nothing.
    SELECT said.*, ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY said_on, source_id) AS place
    FROM (SELECT of_day.*, BOOL_OR(own_unit) OVER (PARTITION BY person_id, said_on) AS own_said
          FROM (SELECT e.*, s.file_name AS paper, e.unit_code = '' OR e.unit_code = (
                      SELECT p.unit_code FROM placement p WHERE p.person_id = e.person_id
                      ORDER BY p.from_day > e.said_on, ABS(p.from_day - e.said_on) LIMIT 1) AS own_unit
                FROM ledger_entry e JOIN source s ON s.id = e.source_id JOIN settings USING (campaign_id)
                WHERE s.withdrawn_at IS NULL) of_day) said
    WHERE own_unit OR NOT own_said
), last_stage AS (
    SELECT DISTINCT ON (person_id) person_id, stage, COALESCE(registered_on, said_on) AS registered_on, paper
    FROM words WHERE stage IS NOT NULL ORDER BY person_id, place DESC
), last_state AS (
    -- A stage ends a block and an exemption, a block ends an exemption, an exemption ends a block.
    SELECT DISTINCT ON (person_id) person_id, said_on, blocked_reason,
        CASE WHEN exempt_until < as_of THEN NULL ELSE exempt_reason END AS exempt_reason, paper
    FROM words CROSS JOIN settings
    WHERE said_on <= as_of AND COALESCE(stage, blocked_reason, exempt_reason) IS NOT NULL
    ORDER BY person_id, place DESC
), placed AS (
    -- Where the register has everybody on the day, without those who have left (-) and the people of unloaded areas.
    SELECT * FROM (
        SELECT DISTINCT ON (person_id) person_id, unit_code,
            -- Nobody named obliges everybody; a roster that names no membership says itself who has to.
            CASE WHEN NOT EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id) THEN 'mandatory'
                WHEN membership = '' THEN mandate
                WHEN EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id
                    AND ', ' || placement.membership || ', ' LIKE '%, ' || o.membership || ', %') THEN 'mandatory'
                ELSE 'encouraged' END AS mandate
        FROM placement CROSS JOIN settings
        ORDER BY person_id, from_day > as_of, ABS(from_day - as_of)) held
    WHERE held.unit_code <> '-' AND NOT EXISTS (SELECT 1 FROM unit u JOIN area a ON a.code = u.area_code
        WHERE u.code = held.unit_code AND NOT u.removed AND NOT a.loaded)
), shown AS (
    SELECT u.*, u.level = 'province' OR (u.valid_from IS NULL OR u.valid_from <= as_of)
            AND (u.valid_to IS NULL OR u.valid_to >= as_of) AND (d.valid_from IS NULL OR d.valid_from <= as_of)
            AND (d.valid_to IS NULL OR d.valid_to >= as_of) AS stands
    FROM unit u CROSS JOIN settings LEFT JOIN area a ON a.code = u.area_code
        LEFT JOIN unit d ON d.area_code = u.area_code AND d.level = 'district' AND NOT d.removed
    WHERE NOT u.removed AND (a.loaded OR u.level = 'province')
), succession AS (
    SELECT code, code AS counted_in, stands FROM shown
    UNION
    SELECT s.code, u.code, u.stands FROM succession s JOIN shown former ON former.code = s.counted_in
        JOIN shown u ON u.code = former.successor_code
    WHERE NOT s.stands
), counted AS (
    -- The unit that counts a unit's people on the day: itself or, where it has ended, the one that took over.
    SELECT code, counted_in FROM succession WHERE stands
)
SELECT d.code AS unit_code, d.name AS district, l.mandate, COUNT(*) AS people,
    COUNT(*) FILTER (WHERE r.stage IN (SELECT code FROM registered_stage) AND r.registered_on <= as_of) AS registered,
    ROUND(100.0 * COUNT(*) FILTER (WHERE r.stage IN (SELECT code FROM registered_stage) AND r.registered_on <= as_of)
        / COUNT(*), 1) AS percent
FROM placed l CROSS JOIN settings JOIN counted c ON c.code = l.unit_code
    JOIN shown u ON u.code = c.counted_in
    JOIN shown d ON d.area_code = u.area_code AND d.level = 'district'
    LEFT JOIN last_stage r ON r.person_id = l.person_id
    LEFT JOIN last_state x ON x.person_id = l.person_id
WHERE x.exempt_reason IS NULL
GROUP BY d.code, d.name, l.mandate
ORDER BY d.code, l.mandate DESC;

-- name: history_of_a_person
-- Everything that was said of one person, in the order of the days spoken of: which stage, and by which row of which paper.
-- Put the citizen ID in the place of the one here.
SELECT e.said_on, c.code AS campaign, e.stage, e.registered_on, e.used, e.used_on, e.verified, e.verified_on, e.blocked_reason,
    e.exempt_reason, e.certificate_serial, s.file_name AS paper, e.paper_row, s.imported_at, s.imported_by, s.withdrawn_at
FROM person p JOIN ledger_entry e ON e.person_id = p.id JOIN campaign c ON c.id = e.campaign_id
    JOIN source s ON s.id = e.source_id
WHERE p.citizen_id = '099095000001'
ORDER BY e.said_on, e.source_id;

-- name: certificates_expiring
-- Reported certificates that end within a month of the day, of people who have no later one.
WITH settings AS (
    SELECT as_of, (SELECT id FROM campaign
            ORDER BY NOT (start_day <= as_of AND as_of <= CASE deadline_counts WHEN 'on' THEN deadline ELSE deadline - 1 END),
                start_day > as_of, start_day DESC, id DESC LIMIT 1) AS campaign_id
    FROM (SELECT COALESCE((SELECT MAX(reported_on) FROM source WHERE withdrawn_at IS NULL), CURRENT_DATE) AS as_of) day
), certificates AS (
    -- The last word on each of them.
    SELECT DISTINCT ON (e.person_id, e.certificate_serial) e.person_id, e.certificate_serial, e.certificate_from,
        e.certificate_to, s.file_name AS paper
    FROM ledger_entry e JOIN source s ON s.id = e.source_id
    WHERE e.certificate_serial IS NOT NULL AND s.withdrawn_at IS NULL
    ORDER BY e.person_id, e.certificate_serial, e.said_on DESC, e.source_id DESC
), placed AS (
    -- Where the register has everybody on the day, without those who have left (-) and the people of unloaded areas.
    SELECT * FROM (
        SELECT DISTINCT ON (person_id) person_id, unit_code,
            -- Nobody named obliges everybody; a roster that names no membership says itself who has to.
            CASE WHEN NOT EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id) THEN 'mandatory'
                WHEN membership = '' THEN mandate
                WHEN EXISTS (SELECT 1 FROM campaign_obliged o WHERE o.campaign_id = settings.campaign_id
                    AND ', ' || placement.membership || ', ' LIKE '%, ' || o.membership || ', %') THEN 'mandatory'
                ELSE 'encouraged' END AS mandate
        FROM placement CROSS JOIN settings
        ORDER BY person_id, from_day > as_of, ABS(from_day - as_of)) held
    WHERE held.unit_code <> '-' AND NOT EXISTS (SELECT 1 FROM unit u JOIN area a ON a.code = u.area_code
        WHERE u.code = held.unit_code AND NOT u.removed AND NOT a.loaded)
)
SELECT p.citizen_id, l.unit_code, c.certificate_serial, c.certificate_from, c.certificate_to, c.paper
FROM certificates c CROSS JOIN settings JOIN person p ON p.id = c.person_id JOIN placed l ON l.person_id = c.person_id
WHERE c.certificate_to BETWEEN as_of AND as_of + INTERVAL '1 month'
    AND NOT EXISTS (SELECT 1 FROM certificates later
        WHERE later.person_id = c.person_id AND COALESCE(later.certificate_to, DATE 'infinity') > c.certificate_to)
ORDER BY c.certificate_to, p.citizen_id;

-- name: papers
-- Every paper: the day it speaks of, when it came and from whom, how many rows were taken and how many rejected, how many
-- people and units it speaks of, and whether it was withdrawn.
SELECT s.file_name AS paper, s.kind, s.area, s.reported_on, s.imported_at, s.imported_by, s.rows_taken, s.rows_rejected,
    COUNT(DISTINCT said.person_id) AS people, COUNT(DISTINCT NULLIF(said.unit_code, '')) AS units, s.withdrawn_at
FROM source s LEFT JOIN (
        SELECT source_id, person_id, unit_code FROM ledger_entry
        UNION ALL
        SELECT source_id, person_id, unit_code FROM roster_entry) said ON said.source_id = s.id
GROUP BY s.id
ORDER BY s.imported_at DESC, s.id DESC;

-- name: whom_to_call
-- Whom to call for each district: its focal officers and those of its units, the provider's contacts of the support areas
-- that cover it or a part of it, and those who answer for the whole province.
SELECT DISTINCT d.code AS unit_code, d.name AS district, c.kind, c.full_name, c.duty, c.phone, c.mail
FROM area a JOIN unit d ON d.area_code = a.code AND d.level = 'district' AND NOT d.removed
    JOIN unit u ON u.area_code = a.code AND NOT u.removed
    LEFT JOIN support_area_unit s ON s.unit_code = u.code
    LEFT JOIN contact_area ca ON ca.area_code = s.support_area_code
    JOIN contact c ON c.id = ca.contact_id OR c.unit_code = u.code
        OR c.kind IN ('STAFF_DIVISION', 'PROVIDER_OFFICE')
WHERE a.loaded
ORDER BY d.code, c.kind, c.full_name;
