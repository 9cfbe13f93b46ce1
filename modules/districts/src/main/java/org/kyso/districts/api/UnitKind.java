package org.kyso.districts.api;

/** What a unit (đơn vị) is. */
public enum UnitKind {
    /** Công an tỉnh. */
    PROVINCE,
    /** Công an huyện, thị xã, thành phố; also the headquarters departments taken together. */
    DISTRICT,
    /** Phòng. */
    DEPARTMENT,
    /** Đội. */
    TEAM,
    /** Công an phường. */
    WARD,
    /** Công an xã. */
    COMMUNE,
    /** Công an thị trấn. */
    TOWNSHIP;

    /** The level of the tree that such a unit stands on. */
    public Level level() {
        return switch (this) {
            case PROVINCE -> Level.PROVINCE;
            case DISTRICT -> Level.DISTRICT;
            default -> Level.UNIT;
        };
    }
}
