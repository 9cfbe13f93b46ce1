package org.kyso.personnel.api;

/** Whether a person has to register. */
public enum Mandate {
    /** Members of the youth union or another association (đoàn viên, hội viên): all have to. */
    MANDATORY,
    /** Everybody else: encouraged (khuyến khích), counted beside the others and never among them. */
    ENCOURAGED
}
