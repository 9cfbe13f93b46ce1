-- Whether the account that logged in is bound to areas, and whether it may change what belongs to a unit.
CREATE OR REPLACE FUNCTION is_bound() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kyso, pg_temp
    AS $$ SELECT EXISTS (SELECT 1 FROM registrar_area WHERE account = session_user) $$;
CREATE OR REPLACE FUNCTION may_change(unit text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kyso, pg_temp
    AS $$
        SELECT NOT is_bound() OR EXISTS (
            SELECT 1 FROM registrar_area r JOIN unit u ON u.area_code = r.area
            WHERE r.account = session_user AND u.code = unit)
    $$;

GRANT SELECT ON area, unit, support_area_unit, registrar_area TO kyso_analyst;
GRANT INSERT, UPDATE ON area, unit TO kyso_registrar;
GRANT INSERT, DELETE ON support_area_unit TO kyso_registrar;

-- Modules change everybody's tree: not for those who are bound to a part of it.
ALTER TABLE area ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON area;
CREATE POLICY everybody_reads ON area FOR SELECT USING (true);
DROP POLICY IF EXISTS unbound_loads ON area;
CREATE POLICY unbound_loads ON area FOR INSERT WITH CHECK (NOT is_bound());
DROP POLICY IF EXISTS unbound_changes ON area;
CREATE POLICY unbound_changes ON area FOR UPDATE USING (true) WITH CHECK (NOT is_bound());

ALTER TABLE unit ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON unit;
CREATE POLICY everybody_reads ON unit FOR SELECT USING (true);
DROP POLICY IF EXISTS unbound_changes ON unit;
CREATE POLICY unbound_changes ON unit USING (NOT is_bound()) WITH CHECK (NOT is_bound());

ALTER TABLE support_area_unit ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON support_area_unit;
CREATE POLICY everybody_reads ON support_area_unit FOR SELECT USING (true);
DROP POLICY IF EXISTS unbound_changes ON support_area_unit;
CREATE POLICY unbound_changes ON support_area_unit USING (NOT is_bound()) WITH CHECK (NOT is_bound());
