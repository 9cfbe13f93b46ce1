-- Whoever briefs locks the figures. A locked snapshot is never changed, by nobody.
GRANT SELECT, INSERT ON snapshot, snapshot_step, snapshot_area, snapshot_unit, snapshot_after, snapshot_forecast, snapshot_day,
    snapshot_person TO kyso_analyst;
