package org.kyso.enrollment.returns;

import org.kyso.exchange.spi.Finding;

/** A row of a return can't be taken. */
final class RejectedRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RejectedRowException(Finding finding) {
        super(finding.sentence());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
