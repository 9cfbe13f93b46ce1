package org.kyso.districts.api;

/** The three levels of the tree: province, district, and the units below a district. */
public enum Level {
    PROVINCE,
    DISTRICT,
    UNIT
}
