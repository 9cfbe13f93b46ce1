package org.kyso.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.tasks.api.RefusedException;

@Tag("once")
class ServerUrlTest {

    private static String setting(String address, String name) throws RefusedException {
        return ServerUrl.parse(address).settings().getProperty(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/kyso",
                "jdbc:postgresql://127.0.0.1:5433/kyso",
                "jdbc:postgresql://[::1]/kyso",
                "jdbc:postgresql://localhost:1,127.0.0.2:2/kyso"
            })
    void theLoopbackNeedsNoEncryption(String address) throws RefusedException {
        assertNull(setting(address, "sslmode"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/kyso",
                "jdbc:postgresql://10.0.0.7:5432/kyso?user=lan",
                "jdbc:postgresql://localhost,db.example/kyso",
                "jdbc:postgresql://127.0.0.1.example/kyso"
            })
    void beyondItTheServerProvesItsName(String address) throws RefusedException {
        assertEquals("verify-full", setting(address, "sslmode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "allow", "prefer", "PREFER"})
    void plainTextBeyondTheLoopbackIsRefused(String mode) {
        assertThrows(
                RefusedException.class, () -> ServerUrl.parse("jdbc:postgresql://db.example/kyso?sslmode=" + mode));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/kyso?password=secret",
                "jdbc:postgresql://localhost/kyso?user=lan&PASSWORD=secret",
                "jdbc:postgresql://localhost/kyso?sslpassword=secret",
                "jdbc:postgresql://lan:secret@localhost/kyso"
            })
    void aPasswordInTheAddressIsRefusedAndNotRepeated(String address) {
        var refusal = assertThrows(RefusedException.class, () -> ServerUrl.parse(address));
        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost",
                "jdbc:postgresql://localhost/",
                "jdbc:mysql://localhost/kyso",
                "jdbc:postgresql://localhost:port/kyso",
                "jdbc:"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThrows(RefusedException.class, () -> ServerUrl.parse(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://localhost/kyso                                 |
            jdbc:postgresql://localhost:1,localhost:2/kyso                   | primary
            jdbc:postgresql://localhost:1,localhost:2/kyso?targetServerType=any | any
            """)
    void ofSeveralServersThePrimaryIsWanted(String address, String wanted) throws RefusedException {
        assertEquals(wanted, setting(address, "targetServerType"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://db.example/kyso             | db.example/kyso
            jdbc:postgresql://db.example:5432/kyso        | db.example/kyso
            jdbc:postgresql://db.example:5433/kyso        | db.example:5433/kyso
            jdbc:postgresql://one,two:5433/kyso?user=lan  | one, two:5433/kyso
            jdbc:postgresql://[::1]:5433/kyso             | [::1]:5433/kyso
            """)
    void theNameSaysServerAndDatabaseAndAnUnusualPort(String address, String name) throws RefusedException {
        assertEquals(name, ServerUrl.parse(address).name());
    }

    @Test
    void theAccountStandsInTheAddress() throws RefusedException {
        assertEquals(
                "lan",
                ServerUrl.parse("jdbc:postgresql://db.example:5433/kyso?user=lan")
                        .user());
    }
}
