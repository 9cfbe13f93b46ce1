package org.kyso.enrollment.returns;

import org.kyso.enrollment.api.Question;
import org.kyso.exchange.spi.Finding;

/** A row of a return can't be taken. */
final class RejectedRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    private final Question.Kind kind;

    RejectedRowException(Finding finding) {
        this(finding, Question.Kind.UNREADABLE);
    }

    /** @param kind what is to be asked about it */
    RejectedRowException(Finding finding, Question.Kind kind) {
        super(finding.sentence());
        this.finding = finding;
        this.kind = kind;
    }

    Question.Kind kind() {
        return kind;
    }

    Finding finding() {
        return finding;
    }
}
