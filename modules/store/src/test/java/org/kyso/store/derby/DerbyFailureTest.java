package org.kyso.store.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.store.derby.DerbyFailure.Trouble;

/** What Derby's chains of exceptions mean. */
@Tag("once")
class DerbyFailureTest {

    /** A page's checksum, its format; then a backup's target, a file one may not write, a full log, a lock. */
    @ParameterizedTest
    @CsvSource({"XSDG2, true", "XSDB1, true", "XSRS5, false", "XSDFB, false", "XSLA4, false", "XSDB6, false"})
    void onlyWhatCannotBeReadIsDamage(String state, boolean damage) {
        var outer = new SQLException("outer", "XJ001");
        outer.setNextException(new SQLException("inner", state));
        assertEquals(damage, new DerbyFailure(outer).isOfDamage());
    }

    @Test
    void aFileThatMayNotBeWrittenIsNoDamage() {
        var failure = new DerbyFailure(new SQLException("outer", "XJ001", new SQLException("container", "40XD1")));
        assertTrue(failure.isOfRights());
        assertFalse(failure.isOfDamage());
    }

    @Test
    void whatDerbyStumblesOverIsDamage() {
        var garbage = new SQLException("Java exception", "XJ001", new NullPointerException());
        assertTrue(new DerbyFailure(garbage).isOfDamage());
        assertFalse(new DerbyFailure(new SQLException("Java exception", "XJ001", new OutOfMemoryError())).isOfDamage());
    }

    @Test
    void aFileThatEndsTooEarlyIsDamageAndAFullDiskIsNot() {
        assertEquals(
                Trouble.DAMAGE, new DerbyFailure(new SQLException("page", "XSDG0", new EOFException("end"))).trouble());
        assertEquals(
                Trouble.DISK, new DerbyFailure(new SQLException("page", "XSDG1", new IOException("full"))).trouble());
    }
}
