package org.kyso.contacts.coverage;

import java.util.List;
import org.kyso.districts.api.SupportArea;
import org.kyso.districts.api.Unit;

/**
 * Where nobody would answer.
 *
 * @param areas support areas that no contact covers, each once
 * @param districts districts that belong to no support area; the headquarters, served by the staff division, isn't one
 * @param units districts and units without a focal officer of their own
 */
public record Gaps(List<SupportArea> areas, List<Unit> districts, List<Unit> units) {}
