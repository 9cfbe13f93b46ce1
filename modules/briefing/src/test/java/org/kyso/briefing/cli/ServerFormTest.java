package org.kyso.briefing.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
