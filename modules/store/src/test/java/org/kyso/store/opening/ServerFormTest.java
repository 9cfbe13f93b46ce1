package org.kyso.store.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address that three fields make. */
class ServerFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server | kyso | lan | jdbc:postgresql://server/kyso?user=lan",
                "' one:5433 , two ' | kyso | lan | jdbc:postgresql://one:5433,two/kyso?user=lan",
                "server | kyso | '' | jdbc:postgresql://server/kyso",
                "server | hai lý | lan&co | jdbc:postgresql://server/hai%20l%C3%BD?user=lan%26co",
                "jdbc:postgresql://a/b?user=c | kyso | lan | jdbc:postgresql://a/b?user=c",
                "' ' | kyso | lan | ''"
            })
    void isWhatTheDriverReads(String host, String database, String account, String address) {
        assertEquals(address, ServerForm.address(host, database, account));
    }

    @ParameterizedTest
    @CsvSource({
        "server, kyso",
        "'one:5433 , two', kyso",
        "[::1]:5433, kyso",
        "jdbc:postgresql://a/b?user=c, ''",
    })
    void isCompleteWithServerAndDatabase(String host, String database) {
        assertEquals(Optional.empty(), ServerForm.trouble(host, database));
    }

    @ParameterizedTest
    @CsvSource({
        "' ', kyso",
        "server, ' '",
        "server:port, kyso",
        "'one,', kyso",
        "two words, kyso",
        "lan@server, kyso",
        "jdbc:postgresql://server, kyso",
        "jdbc:postgresql://server/, kyso",
    })
    void saysWhatIsMissing(String host, String database) {
        assertTrue(ServerForm.trouble(host, database).isPresent());
    }
}
