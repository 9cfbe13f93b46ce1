package org.kyso.districts.api;

import java.util.Set;

/**
 * An area that one support contact covers.
 *
 * @param code the same in every module that belongs to it
 * @param units codes of the units it covers within its district; empty for all of them
 */
public record SupportArea(String code, String name, Set<String> units) {}
